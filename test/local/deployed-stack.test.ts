import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dateline } from './running-command.ts';

/** Amazon CloudFormation's reply to DescribeStacks, in its wire format. Source: CloudFormation API reference. */
const describeStacks = (
  outputs: Readonly<Record<string, string>>,
) => `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">
  <DescribeStacksResult><Stacks><member>
    <StackName>Dateline</StackName>
    <StackStatus>CREATE_COMPLETE</StackStatus>
    <CreationTime>2026-03-17T10:00:00.000Z</CreationTime>
    <Outputs>${Object.entries(outputs)
      .map(([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`)
      .join('')}</Outputs>
  </member></Stacks></DescribeStacksResult>
  <ResponseMetadata><RequestId>00000000-0000-0000-0000-000000000000</RequestId></ResponseMetadata>
</DescribeStacksResponse>`;

const NO_STACK = `<ErrorResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">
  <Error><Type>Sender</Type><Code>ValidationError</Code><Message>Stack with id Other does not exist</Message></Error>
  <RequestId>00000000-0000-0000-0000-000000000000</RequestId>
</ErrorResponse>`;

let server: Server;
let url: string;
let status: number;
const requests: IncomingMessage[] = [];

beforeEach(async () => {
  requests.length = 0;
  status = 200;
  server = createServer(async (request, response) => {
    const body = await text(request);
    if (request.url?.startsWith('/articles')) {
      requests.push(request);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(status === 200 ? '{"articles":[]}' : '{"message":"Forbidden"}');
    } else answerStack(body, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

/** CloudFormation, which knows a stack with its outputs and one that has none yet. */
function answerStack(body: string, response: ServerResponse): void {
  const isKnown = body.includes('StackName=Dateline') || body.includes('StackName=Half');
  const outputs = { ApiUrl: `${url}/`, ArticleBucketName: 'articles-1234' };
  response.writeHead(isKnown ? 200 : 400, { 'content-type': 'text/xml' });
  response.end(isKnown ? describeStacks(body.includes('Half') ? {} : outputs) : NO_STACK);
}

const ask = (...args: string[]) =>
  dateline(
    {
      AWS_ENDPOINT_URL: url,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_SESSION_TOKEN: 'session',
    },
    ...args,
  );

describe('a command with --stack', () => {
  it('asks the API of the stack with requests signed for it', async () => {
    expect(await ask('list', '--stack', 'Dateline', '--person', 'Elena Marsh')).toMatchObject({
      code: 0,
      stderr: 'no article\n',
    });
    expect(requests).toHaveLength(1);
    expect(requests[0]?.url).toBe('/articles?person=Elena+Marsh&limit=20');
    const { authorization, ...headers } = requests[0]?.headers ?? {};
    expect(authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/execute-api\/aws4_request, SignedHeaders=[a-z0-9;-]*host[a-z0-9;-]*, Signature=[0-9a-f]{64}$/,
    );
    expect(headers['x-amz-security-token']).toBe('session');
    expect(headers['x-amz-date']).toMatch(/^\d{8}T\d{6}Z$/);
  });

  it('sends a token where one is given, and signs nothing', async () => {
    await ask('list', '--stack', 'Dateline', '--token', 'eyJh.bGci.OiJI');
    expect(requests[0]?.headers.authorization).toBe('Bearer eyJh.bGci.OiJI');
    expect(requests[0]?.headers['x-amz-date']).toBeUndefined();
  });

  it('says that access is denied', async () => {
    status = 403;
    const reply = await ask('list', '--stack', 'Dateline');
    expect(reply).toMatchObject({ code: 1, stderr: expect.stringMatching(/answered 403: access denied\n$/) });
  });

  it.each([
    ['Other', 'Stack with id Other does not exist'],
    ['Half', 'expected an output ApiUrl'],
  ])('says what is wrong with the stack %s', async (stack, words) => {
    const reply = await ask('list', '--stack', stack);
    expect(reply).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(words) });
    expect(reply.stderr).toMatch(/^dateline: --stack .*\n$/);
  });
});
