import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createSecretReader } from '../../../../functions/adapters/secrets-manager/index.ts';

interface Reply {
  readonly status: number;
  readonly body: object;
}

const FOUND: Reply = { status: 200, body: { Name: 'desk/key', SecretString: 'k-123' } };
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** AWS Secrets Manager on 127.0.0.1 in its JSON 1.1 protocol, with one reply after the other. */
async function readerOf(...replies: Reply[]) {
  const targets: string[] = [];
  const server = createServer((request, response) => {
    targets.push(String(request.headers['x-amz-target']));
    const { status, body } = replies[Math.min(targets.length, replies.length) - 1] ?? FOUND;
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const read = createSecretReader('desk/key', {
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
  return { read, targets };
}

describe('secret reader', () => {
  it('asks once, however often and at how many places at once the secret is wanted', async () => {
    const { read, targets } = await readerOf(FOUND);
    expect(await Promise.all([read(), read(), read()])).toEqual(['k-123', 'k-123', 'k-123']);
    expect(targets).toEqual(['secretsmanager.GetSecretValue']);
  });

  it.each([
    ['is not there', { status: 400, body: { __type: 'ResourceNotFoundException' } }, false],
    ['may not be read', { status: 400, body: { __type: 'AccessDeniedException' } }, false],
    ['is binary', { status: 200, body: { Name: 'desk/key', SecretBinary: 'AAEC' } }, false],
    ['cannot be had now', { status: 500, body: { __type: 'InternalServiceError' } }, true],
  ])('says when a secret %s, and whether later may help', async (_, reply, retryable) => {
    const { read } = await readerOf(reply);
    await expect(read()).rejects.toMatchObject({ code: 'no-model-key', retryable });
    await expect(read()).rejects.toThrow(/desk\/key/);
  });

  it('asks again after a failure', async () => {
    const { read } = await readerOf({ status: 500, body: { __type: 'InternalServiceError' } }, FOUND);
    await expect(read()).rejects.toThrow();
    expect(await read()).toBe('k-123');
  });
});
