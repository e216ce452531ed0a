import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export type WireFormat = 'bedrock' | 'openai-compatible';

/** What the model is asked, whichever wire format it came in. */
export interface ModelRequest {
  readonly format: WireFormat;
  readonly model: string;
  readonly instructions: string;
  readonly prompt: string;
  readonly maxOutputTokens: number;
  /** From 1. */
  readonly number: number;
}

/** What goes back: a text of the model in the format's envelope, or something else altogether. */
export interface ScriptedReply {
  readonly text?: string;
  readonly finish?: 'stop' | 'length' | 'content-filter' | 'tool';
  readonly usage?: { readonly input: number; readonly output: number } | null;
  /** Sends this status with the error of that name in `errors.json` of the format. */
  readonly error?: { readonly status: number; readonly type?: string; readonly message?: string };
  /** Sends these bytes as they are. */
  readonly raw?: { readonly status?: number; readonly contentType?: string; readonly body: string };
  readonly delayMs?: number;
  /** Closes the connection without an answer, never answers, or never stops answering. */
  readonly breaks?: 'hang-up' | 'stall' | 'endless' | 'half';
}

export type Script = (request: ModelRequest) => ScriptedReply;

export interface LanguageModelServer {
  readonly url: string;
  readonly requests: readonly ModelRequest[];
  close(): Promise<void>;
}

const FIXTURES = join(import.meta.dirname, '../../../fixtures/adapters');
const ENVELOPES = {
  'openai-compatible': readEnvelope('openai-compatible/chat-completion.json'),
  bedrock: readEnvelope('bedrock/converse.json'),
};
const USAGE = { input: 900, output: 300 };

/**
 * A language model on 127.0.0.1 that says what its script says, in two real wire formats: OpenAI's chat completions
 * under /v1 and Amazon Bedrock's Converse under /model.
 */
export async function startLanguageModelServer(script: Script): Promise<LanguageModelServer> {
  const requests: ModelRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const request = toModelRequest(incoming.url ?? '', await readBody(incoming), requests.length + 1);
    if (request === undefined) {
      response.writeHead(404).end('{}');
      return;
    }
    requests.push(request);
    const reply = script(request);
    if (reply.delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, reply.delayMs));
    send(request, reply, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send({ format }: ModelRequest, reply: ScriptedReply, response: ServerResponse): void {
  if (reply.breaks !== undefined && reply.breaks !== 'half') sendBroken(reply.breaks, response);
  else if (reply.raw !== undefined) {
    const { status = 200, contentType = 'application/json', body } = reply.raw;
    response.writeHead(status, { 'content-type': contentType }).end(body);
  } else if (reply.error !== undefined) sendError(format, reply.error, response);
  else sendText(format, reply, response);
}

function sendText(format: WireFormat, reply: ScriptedReply, response: ServerResponse): void {
  const body = JSON.stringify(format === 'bedrock' ? converseReply(reply) : chatCompletion(reply));
  response.writeHead(200, { 'content-type': 'application/json' });
  if (reply.breaks === 'half') {
    response.write(body.slice(0, body.length / 2));
    setTimeout(() => response.destroy(), 20);
  } else response.end(body);
}

function sendBroken(breaks: 'hang-up' | 'stall' | 'endless', response: ServerResponse): void {
  if (breaks === 'hang-up') response.destroy();
  else if (breaks === 'endless') sendEndlessly(response);
}

function sendEndlessly(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const chunk = 'and so on and so on '.repeat(5_000);
  const write = (): void => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once('drain', write);
  };
  response.on('error', () => undefined);
  response.write('{"choices":[{"message":{"content":"');
  write();
}

function sendError(format: WireFormat, error: NonNullable<ScriptedReply['error']>, response: ServerResponse): void {
  const { status, type = 'Error', message = type } = error;
  const body = format === 'bedrock' ? { message } : { error: { message, type, param: null, code: null } };
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(format === 'bedrock' ? { 'x-amzn-errortype': `${type}:http://internal.amazon.com/coral/` } : {}),
  });
  response.end(JSON.stringify(body));
}

/** Source: OpenAI API Reference, "Create chat completion". */
function chatCompletion({ text = '', finish = 'stop', usage = USAGE }: ScriptedReply) {
  const toolCall = { id: 'call_1', type: 'function', function: { name: 'search', arguments: '{"query":"news"}' } };
  const message = finish === 'tool' ? { content: null, tool_calls: [toolCall] } : { content: text };
  const reasons = { stop: 'stop', length: 'length', 'content-filter': 'content_filter', tool: 'tool_calls' };
  return {
    ...ENVELOPES['openai-compatible'],
    choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: reasons[finish] }],
    ...(usage === null
      ? {}
      : {
          usage: {
            prompt_tokens: usage.input,
            completion_tokens: usage.output,
            total_tokens: usage.input + usage.output,
          },
        }),
  };
}

/** Source: Amazon Bedrock API Reference, "Converse". */
function converseReply({ text = '', finish = 'stop', usage = USAGE }: ScriptedReply) {
  const toolUse = { toolUseId: 'tooluse_1', name: 'search', input: { query: 'news' } };
  const reasons = { stop: 'end_turn', length: 'max_tokens', 'content-filter': 'content_filtered', tool: 'tool_use' };
  const { input, output } = usage ?? USAGE;
  return {
    ...ENVELOPES.bedrock,
    output: { message: { role: 'assistant', content: [finish === 'tool' ? { toolUse } : { text }] } },
    stopReason: reasons[finish],
    usage: { inputTokens: input, outputTokens: output, totalTokens: input + output },
  };
}

interface ChatBody {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly max_tokens: number;
}
interface ConverseBody {
  readonly system: readonly { readonly text: string }[];
  readonly messages: readonly { readonly content: readonly { readonly text: string }[] }[];
  readonly inferenceConfig: { readonly maxTokens: number };
}

function toModelRequest(url: string, body: string, number: number): ModelRequest | undefined {
  if (url === '/v1/chat/completions') {
    const { model, messages, max_tokens: maxOutputTokens }: ChatBody = JSON.parse(body);
    const said = (role: string) => messages.find((message) => message.role === role)?.content ?? '';
    const [instructions, prompt] = [said('system'), said('user')];
    return { format: 'openai-compatible', model, instructions, prompt, maxOutputTokens, number };
  }
  const model = /^\/model\/([^/]+)\/converse$/.exec(url)?.[1];
  if (model === undefined) return undefined;
  const { system, messages, inferenceConfig }: ConverseBody = JSON.parse(body);
  return {
    format: 'bedrock',
    model: decodeURIComponent(model),
    instructions: system.map(({ text }) => text).join('\n'),
    prompt: messages.flatMap(({ content }) => content.map(({ text }) => text)).join('\n'),
    maxOutputTokens: inferenceConfig.maxTokens,
    number,
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function readEnvelope(path: string): object {
  return JSON.parse(readFileSync(join(FIXTURES, path), 'utf8'));
}
