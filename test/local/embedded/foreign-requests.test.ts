import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEngineSettings } from '../../../functions/settings.ts';
import { type RunningDateline, startDateline } from '../../../local/embedded/start-dateline.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-foreign-'));
let dateline: RunningDateline;

beforeAll(async () => {
  dateline = await startDateline({
    dataFolder: folder,
    engines: readEngineSettings({ DATELINE_LANGUAGES: '' }),
    apiPort: 0,
    objectPort: 0,
    tablePort: 0,
    report: () => undefined,
  });
});
afterAll(async () => {
  await dateline.stop();
  rmSync(folder, { recursive: true });
});

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

function ask(endpoint: string, { method = 'GET', path = '/', headers = {}, body }: Asked) {
  return new Promise<{ status: number | undefined; allowed: string | undefined }>((resolve, reject) => {
    const sent = request(new URL(path, endpoint), { method, headers }, (reply) => {
      resolve({ status: reply.resume().statusCode, allowed: reply.headers['access-control-allow-origin'] });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const endpointsOf = ({ apiUrl, cloud: { clients } }: RunningDateline) => ({
  'the query API': apiUrl,
  'the bucket and the queues': clients.objectEndpoint ?? '',
  'the table': clients.tableEndpoint ?? '',
});
const SERVICES = ['the query API', 'the bucket and the queues', 'the table'] as const;
const FOREIGN = 'https://news.example';

describe.each(SERVICES)('%s', (service) => {
  const port = () => new URL(endpointsOf(dateline)[service]).port;
  const reach = (asked: Asked) => ask(endpointsOf(dateline)[service], asked);

  it('does not answer to a name that somebody else has pointed here', async () => {
    expect((await reach({ headers: { host: `news.example:${port()}` } })).status).toBe(421);
  });

  it.each<[string, Asked]>([
    ['read', { headers: { origin: FOREIGN } }],
    ['ask whether it may', { method: 'OPTIONS', headers: { origin: FOREIGN, 'access-control-request-method': 'PUT' } }],
    ['post a form', { method: 'POST', headers: { origin: FOREIGN, 'content-type': 'text/plain' }, body: '{}' }],
    ['post from a page without an address', { method: 'POST', headers: { origin: 'null' }, body: '{}' }],
    ['load it as a picture', { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' } }],
  ])('lets no page of another address %s', async (_, asked) => {
    expect(await reach(asked)).toEqual({ status: 403, allowed: undefined });
  });

  it('answers programs of this machine, which say nothing of an origin', async () => {
    for (const host of [`127.0.0.1:${port()}`, `localhost:${port()}`])
      expect((await reach({ path: '/health', headers: { host } })).status).not.toBe(421);
  });
});

describe('the query API', () => {
  it('answers pages of its own address', async () => {
    const { host } = new URL(dateline.apiUrl);
    const headers = { origin: `http://${host}`, 'sec-fetch-site': 'same-origin' };
    expect((await ask(dateline.apiUrl, { path: '/articles', headers })).status).toBe(200);
  });
});
