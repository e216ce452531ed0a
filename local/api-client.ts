import type { z } from 'zod';
import { ProblemDocument } from '../functions/api/schema.ts';
import { DatelineError } from '../functions/errors.ts';

/** Sends a request as the deployment wants it: as it is, signed, or with a token. */
export type Send = (url: string, init: RequestInit) => Promise<Response>;

/** The query API of a Dateline, on this machine or deployed. */
export interface ApiClient {
  readonly url: string;
  readonly articleBucket: string;
  /** The JSON of a route, parsed. Throws `DatelineError` with the code and words of the API's problem document. */
  read<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>>;
  /** A route's reply in another media type. */
  readText(path: string, mediaType: string): Promise<string>;
  post<Schema extends z.ZodType>(path: string, body: unknown, schema: Schema): Promise<z.infer<Schema>>;
}

export function createApiClient(url: string, articleBucket: string, send: Send): ApiClient {
  const request = async (path: string, init: RequestInit): Promise<Response> => {
    const reply = await send(`${url}${path}`, init).catch((cause: unknown) => {
      throw new DatelineError(`Dateline does not answer at ${url}: is it running ("dateline start")?`, {
        code: 'api-unreachable',
        retryable: true,
        cause,
      });
    });
    if (!reply.ok) throw await toError(url, path, reply);
    return reply;
  };
  return {
    url,
    articleBucket,
    read: async (path, schema) => parse(url, path, schema, await (await request(path, {})).json()),
    readText: async (path, mediaType) => (await request(path, { headers: { accept: mediaType } })).text(),
    post: async (path, body, schema) => {
      const init = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
      return parse(url, path, schema, await (await request(path, init)).json());
    },
  };
}

function parse<Schema extends z.ZodType>(url: string, path: string, schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new DatelineError(`${url}${path} answered with something else than Dateline's API does`, {
    code: 'api-unknown',
    retryable: false,
    cause: result.error,
  });
}

async function toError(url: string, path: string, reply: Response): Promise<DatelineError> {
  const text = await reply.text();
  const problem = ProblemDocument.safeParse(parseJson(text)).data;
  const refused = reply.status === 401 || reply.status === 403;
  const message = problem?.detail ?? `${url}${path} answered ${reply.status}${refused ? ': access denied' : ''}`;
  const code = problem?.code ?? (refused ? 'access-denied' : 'api-failed');
  return new DatelineError(message, { code, retryable: reply.status >= 500 });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
