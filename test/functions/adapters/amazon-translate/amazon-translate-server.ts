import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The body of a TranslateText request, as the SDK writes it. */
export interface TranslateTextInput {
  readonly Text: string;
  readonly SourceLanguageCode: string;
  readonly TargetLanguageCode: string;
  readonly TerminologyNames?: readonly string[];
  readonly Settings?: { readonly Formality?: string; readonly Profanity?: string; readonly Brevity?: string };
}

/** An error of the service: its type goes on the wire as `__type`. */
export interface ServiceFault {
  readonly status: number;
  readonly type: string;
  readonly message?: string;
}

export interface AmazonTranslateServerOptions {
  /** What the service makes of one request's text; as it is marked with the target language by default. */
  readonly translate?: (input: TranslateTextInput) => string;
  /** A fault for the request of that number, from 1; `undefined` lets it through. */
  readonly fault?: (number: number, input: TranslateTextInput) => ServiceFault | undefined;
  /** 0 lets the system choose. */
  readonly port?: number;
}

export interface AmazonTranslateServer {
  readonly url: string;
  readonly requests: readonly TranslateTextInput[];
  close(): Promise<void>;
}

const TARGET = 'AWSShineFrontendService_20170701.TranslateText';
const MAX_TEXT_BYTES = 10_000;
/** Enough for the suites; the service knows 75. */
const LANGUAGES = new Set(['ar', 'ca', 'de', 'en', 'es', 'fr', 'it', 'ja', 'no', 'pt', 'ru', 'uk', 'zh', 'zh-TW']);

/**
 * Amazon Translate on 127.0.0.1 as the SDK meets it: TranslateText in the AWS JSON 1.1 protocol, with the service's own
 * limits and errors. Each line becomes `[target] line`, unless told otherwise.
 * Source of shapes and errors: Amazon Translate API Reference, "TranslateText".
 */
export async function startAmazonTranslateServer(
  options: AmazonTranslateServerOptions = {},
): Promise<AmazonTranslateServer> {
  const requests: TranslateTextInput[] = [];
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': 'stand-in' });
      response.end(JSON.stringify(body));
    };
    const input = await readInput(request);
    if (input === undefined) return answer(400, { __type: 'UnknownOperationException' });
    requests.push(input);
    const fault = options.fault?.(requests.length, input) ?? findFault(input);
    if (fault !== undefined) return answer(fault.status, { __type: fault.type, message: fault.message ?? fault.type });
    return answer(200, {
      TranslatedText: (options.translate ?? markLines)(input),
      SourceLanguageCode: input.SourceLanguageCode,
      TargetLanguageCode: input.TargetLanguageCode,
      ...(input.TerminologyNames === undefined
        ? {}
        : { AppliedTerminologies: input.TerminologyNames.map((Name) => ({ Name, Terms: [] })) }),
      ...(input.Settings === undefined ? {} : { AppliedSettings: input.Settings }),
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
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

/** Each line on its own, as the service keeps line breaks. */
export function markLines({ Text, TargetLanguageCode }: TranslateTextInput): string {
  const mark = (line: string) => (line.trim() === '' ? line : `[${TargetLanguageCode}] ${line}`);
  return Text.split('\n').map(mark).join('\n');
}

async function readInput(request: IncomingMessage): Promise<TranslateTextInput | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  if (request.headers['x-amz-target'] !== TARGET) return undefined;
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function findFault(input: TranslateTextInput): ServiceFault | undefined {
  const bytes = Buffer.byteLength(input.Text, 'utf8');
  const languages = [input.SourceLanguageCode, input.TargetLanguageCode];
  if (input.Text.length === 0) return { status: 400, type: 'ValidationException' };
  if (bytes > MAX_TEXT_BYTES) return { status: 400, type: 'TextSizeLimitExceededException' };
  if (languages.some((code) => !LANGUAGES.has(code))) return { status: 400, type: 'UnsupportedLanguagePairException' };
  if ((input.TerminologyNames?.length ?? 0) > 1) return { status: 400, type: 'InvalidParameterValueException' };
  return undefined;
}
