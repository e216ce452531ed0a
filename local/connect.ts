import { SettingsError } from '../functions/errors.ts';
import { LOCAL_NAMES } from '../functions/topology.ts';
import { type ApiClient, createApiClient, type Send } from './api-client.ts';
import { DEFAULT_PORTS } from './default-ports.ts';
import { LOCAL_HOST } from './embedded/listen.ts';

/** Options of every command that asks a Dateline: the one on this machine unless a stack is named. */
export const CONNECTION_ARGS = {
  api: {
    type: 'string',
    description: 'Query API of the Dateline on this machine',
    default: `http://${LOCAL_HOST}:${DEFAULT_PORTS.api}`,
    valueHint: 'URL',
  },
  stack: { type: 'string', description: 'Ask this deployed stack instead', valueHint: 'NAME' },
  token: { type: 'string', description: 'Bearer token, for a stack with auth=jwt', valueHint: 'JWT' },
} as const;

export interface ConnectionOptions {
  readonly api: string;
  readonly stack?: string;
  readonly token?: string;
}

/** Throws `SettingsError` for a malformed URL and for a stack that is not there. */
export async function connect({ api, stack, token }: ConnectionOptions): Promise<ApiClient> {
  const sendWith = (bearer: string): Send => {
    return (url, init) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${bearer}`);
      return fetch(url, { ...init, headers });
    };
  };
  if (stack === undefined) {
    const url = api.replace(/\/+$/, '');
    if (!URL.canParse(url))
      throw new SettingsError(`--api: expected a URL such as http://127.0.0.1:4580, found "${api}"`);
    return createApiClient(url, LOCAL_NAMES.articleBucket, token === undefined ? fetch : sendWith(token));
  }
  const { findStack, signRequests } = await import('./deployed-stack.ts');
  const { apiUrl, articleBucket, region } = await findStack(stack);
  return createApiClient(apiUrl, articleBucket, token === undefined ? await signRequests(region) : sendWith(token));
}
