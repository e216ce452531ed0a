import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { defineCommand } from 'citty';
import { SettingsError } from '../../functions/errors.ts';
import { readEngineSettings } from '../../functions/settings.ts';
import { LOCAL_NAMES } from '../../lib/topology.ts';
import { listInputFiles } from '../input-files.ts';
import { printArticle } from '../print-article.ts';
import { type RunningDateline, startDateline } from '../start-dateline.ts';
import { note, paint, runCommand } from '../terminal.ts';

export const DEFAULT_PORTS = { api: 4580, objects: 4566, table: 4567 } as const;
const SAMPLE = join(import.meta.dirname, '../../samples/harbour-strike.txt');
const SETTLED = new Set(['complete', 'partial', 'rejected', 'failed', 'deleted']);

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
      const progress = createProgress();
      const dateline = await startDateline({
        dataFolder: args.data,
        engines: readEngineSettings(),
        apiPort: parsePort('--api-port', args['api-port']),
        objectPort: parsePort('--s3-port', args['s3-port']),
        tablePort: parsePort('--table-port', args['table-port']),
        report: progress.report,
      });
      stopOnSignal(dateline);
      printEndpoints(dateline);
      const files = [...listInputFiles(args._)];
      const uploads = files.length > 0 ? files : (await dateline.isEmpty()) ? [SAMPLE] : [];
      for (const file of uploads) await upload(dateline, file);
      for (const file of uploads) await printArticle(dateline.apiUrl, await dateline.settled(basename(file), SETTLED));
      if (args.once) await dateline.stop();
      else note(paint('dim', `serving until Ctrl-C; ${await dateline.count()} articles in ${args.data}/`));
    }),
});

function parsePort(option: string, text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new SettingsError(`${option}: expected a port from 0 to 65535, found "${text}"`);
}

function printEndpoints({ apiUrl, cloud }: RunningDateline): void {
  note(`${paint('bold', 'Dateline')} runs on this machine`);
  note(`  query API       ${apiUrl}/articles`);
  note(`  S3 and SQS      ${cloud.clients.objectEndpoint}  (bucket ${LOCAL_NAMES.articleBucket})`);
  note(`  DynamoDB        ${cloud.clients.tableEndpoint}  (table ${LOCAL_NAMES.table})`);
  note('');
}

/** Through the S3 endpoint, as any other client. */
async function upload({ cloud }: RunningDateline, file: string): Promise<void> {
  const { region, credentials, objectEndpoint } = cloud.clients;
  const client = new S3Client({ region, credentials, endpoint: objectEndpoint, forcePathStyle: true });
  try {
    await client.send(
      new PutObjectCommand({ Bucket: LOCAL_NAMES.articleBucket, Key: basename(file), Body: readFileSync(file) }),
    );
    note(`uploaded ${file} → s3://${LOCAL_NAMES.articleBucket}/${basename(file)}`);
  } finally {
    client.destroy();
  }
}

/** One line for each step of each article. */
function createProgress() {
  const startedAt = Date.now();
  const report: Parameters<typeof startDateline>[0]['report'] = (event) => {
    const seconds = `${((Date.now() - startedAt) / 1000).toFixed(1)} s`.padStart(8);
    if (event.type === 'status') note(`${paint('dim', seconds)}  ${event.key}  ${paint('cyan', event.status)}`);
    if (event.type === 'deleted') note(`${paint('dim', seconds)}  ${event.key}  ${paint('cyan', 'deleted')}`);
    if (event.type === 'mended') note(`${paint('dim', seconds)}  ${event.key}  found a missed ${event.gap}`);
    if (event.type === 'degraded') note(`${paint('yellow', seconds)}  ${event.engine}: ${event.reason}`);
    if (event.type === 'retried' || event.type === 'failed') {
      note(`${paint('yellow', seconds)}  ${event.stage} ${event.type}: ${event.message}`);
    }
  };
  return { report };
}

function stopOnSignal(dateline: RunningDateline): void {
  let isStopping = false;
  const stop = (): void => {
    // A second Ctrl-C does not wait for what is at hand; it comes back at the next start.
    if (isStopping) process.exit(130);
    isStopping = true;
    note('\nstopping: what is at hand is finished first');
    void dateline.stop().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
