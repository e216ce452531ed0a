import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { defineCommand } from 'citty';
import { SettingsError } from '../../functions/errors.ts';
import type { Report } from '../../functions/observability.ts';
import { readEngineSettings } from '../../functions/settings.ts';
import { LOCAL_NAMES } from '../../functions/topology.ts';
import { createApiClient } from '../api-client.ts';
import { DEFAULT_PORTS } from '../default-ports.ts';
import { type RunningDateline, startDateline } from '../embedded/start-dateline.ts';
import { printArticle } from '../print-article.ts';
import { SETTLED } from '../settled.ts';
import { isFileError, note, paint, runCommand } from '../terminal.ts';
import { listUploads, type Upload } from '../uploads.ts';

const SAMPLE = join(import.meta.dirname, '../../samples/harbour-strike.txt');
const MAX_PORT = 65_535;

export const start = defineCommand({
  meta: {
    name: 'start',
    description: 'Run Dateline on this machine: S3, SQS, DynamoDB, the functions and the query API.',
  },
  args: {
    files: { type: 'positional', description: 'Articles to upload and show', required: false },
    data: { type: 'string', description: 'Folder that everything is kept in', default: '.dateline' },
    'api-port': { type: 'string', description: 'Port of the query API', default: String(DEFAULT_PORTS.api) },
    's3-port': { type: 'string', description: 'Port of S3 and SQS', default: String(DEFAULT_PORTS.objects) },
    'table-port': { type: 'string', description: 'Port of DynamoDB', default: String(DEFAULT_PORTS.table) },
    once: { type: 'boolean', description: 'End when the files are done' },
  },
  run: ({ args }) =>
    runCommand(async () => {
      const files = listUploads(args._);
      const dateline = await startDateline({
        dataFolder: args.data,
        engines: readEngineSettings(),
        apiPort: parsePort('--api-port', args['api-port']),
        objectPort: parsePort('--s3-port', args['s3-port']),
        tablePort: parsePort('--table-port', args['table-port']),
        report: createProgress(),
      });
      const stopping = stopOnSignal(dateline);
      try {
        printEndpoints(dateline);
        const uploads = files.length > 0 ? files : (await dateline.isEmpty()) ? listUploads([SAMPLE]) : [];
        await uploadAndShow(dateline, uploads);
        if (args.once) await dateline.stop();
        else note(paint('dim', `serving until Ctrl-C; ${await dateline.count()} in ${args.data}/`));
      } catch (error) {
        // What it waited for goes away under it when it is told to stop.
        if (!stopping.aborted) throw error;
      }
    }),
});

function parsePort(option: string, text: string): number {
  const port = Number(text);
  if (text.trim() !== '' && Number.isInteger(port) && port >= 0 && port <= MAX_PORT) return port;
  throw new SettingsError(`${option}: expected a port from 0 (any that is free) to ${MAX_PORT}, found "${text}"`);
}

function printEndpoints({ apiUrl, cloud }: RunningDateline): void {
  note(`${paint('bold', 'Dateline')} runs on this machine`);
  note(`  query API       ${apiUrl}/articles`);
  note(`  S3 and SQS      ${cloud.clients.objectEndpoint}  (bucket ${LOCAL_NAMES.articleBucket})`);
  note(`  DynamoDB        ${cloud.clients.tableEndpoint}  (table ${LOCAL_NAMES.table})`);
  note('');
}

/** Uploads all first, so that they are worked on together, and shows each when it is done. */
async function uploadAndShow(dateline: RunningDateline, uploads: readonly Upload[]): Promise<void> {
  const api = createApiClient(dateline.apiUrl, LOCAL_NAMES.articleBucket, fetch);
  const uploaded: { readonly key: string; readonly etag: string }[] = [];
  for (const each of uploads) {
    try {
      uploaded.push({ key: each.key, etag: await upload(dateline, each) });
    } catch (error) {
      if (!isFileError(error)) throw error;
      note(`dateline: ${each.path} cannot be read: ${error.code}`);
      process.exitCode = 1;
    }
  }
  for (const { key, etag } of uploaded) await printArticle(api, await dateline.settled(key, etag, SETTLED));
}

/** Through the S3 endpoint, as any other client. Gives the ETag. */
async function upload({ cloud }: RunningDateline, { path, key }: Upload): Promise<string> {
  const { region, credentials, objectEndpoint } = cloud.clients;
  const Body = await readFile(path);
  const client = new S3Client({ region, credentials, endpoint: objectEndpoint, forcePathStyle: true });
  try {
    const reply = await client.send(new PutObjectCommand({ Bucket: LOCAL_NAMES.articleBucket, Key: key, Body }));
    note(`uploaded ${path} → s3://${LOCAL_NAMES.articleBucket}/${key}`);
    return reply.ETag?.replaceAll('"', '') ?? '';
  } finally {
    client.destroy();
  }
}

/** One line for each step of each article. */
function createProgress(): Report {
  const startedAt = Date.now();
  return (event) => {
    const seconds = `${((Date.now() - startedAt) / 1000).toFixed(1)} s`.padStart(8);
    const tell = (text: string) => note(`${paint('dim', seconds)}  ${text}`);
    const warn = (text: string) => note(`${paint('yellow', seconds)}  ${text}`);
    switch (event.type) {
      case 'status':
        return tell(`${event.key}  ${paint('cyan', event.status)}`);
      case 'deleted':
        return tell(`${event.key}  ${paint('cyan', 'deleted')}`);
      case 'backfilled':
        return tell(`${event.key}  found a missed ${event.gap}`);
      case 'degraded':
        return warn(`${event.engine}: ${event.reason}`);
      case 'retried':
      case 'failed':
        return warn(`${event.stage} ${event.type}: ${event.message}`);
      case 'api-failed':
        return warn(`query API: ${event.message}`);
    }
  };
}

/** Gives the signal that is raised when it stops. */
function stopOnSignal(dateline: RunningDateline): AbortSignal {
  const stopping = new AbortController();
  const stop = (): void => {
    // A second Ctrl-C does not wait for what is at hand; it comes back at the next start.
    if (stopping.signal.aborted) process.exit(130);
    stopping.abort();
    note('\nstopping: what is at hand is finished first');
    void dateline.stop().then(() => process.exit(process.exitCode ?? 0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return stopping.signal;
}
