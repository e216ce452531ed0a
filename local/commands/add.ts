import { readFile } from 'node:fs/promises';
import { defineCommand } from 'citty';
import { ArticleDetail, UploadTicket } from '../../functions/api/schema.ts';
import { DatelineError, SettingsError } from '../../functions/errors.ts';
import type { ApiClient } from '../api-client.ts';
import { CONNECTION_ARGS, connect } from '../connect.ts';
import { printArticle } from '../print-article.ts';
import { SETTLED } from '../settled.ts';
import { isFileError, note, paint, print, printJsonLine, runCommand } from '../terminal.ts';
import { listUploads, type Upload } from '../uploads.ts';

/** Uploads: files are small, and one machine serves them. */
const AT_ONCE = 8;
/** Between looks at the records; each pause is longer than the one before. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2000;
/** A few articles take seconds, translated by models minutes. */
const DEFAULT_WAIT_SECONDS = 300;
const API_FAULTS = new Set(['api-unreachable', 'api-unknown', 'access-denied']);

export const add = defineCommand({
  meta: { name: 'add', description: 'Upload articles to the running Dateline and wait for what becomes of them.' },
  args: {
    files: { type: 'positional', description: 'Files and folders', required: true },
    ...CONNECTION_ARGS,
    prefix: { type: 'string', description: 'What the object keys begin with, such as desk/', default: '' },
    wait: {
      type: 'string',
      description: 'Seconds to wait for each; 0: only upload',
      default: String(DEFAULT_WAIT_SECONDS),
    },
    show: { type: 'boolean', description: 'Print each article as "dateline show" does' },
    json: { type: 'boolean', description: 'Print a JSON line an article' },
  },
  run: ({ args }) =>
    runCommand(async () => {
      const waitMs = parseSeconds(args.wait) * 1000;
      const api = await connect(args);
      const uploads = listUploads(args._, args.prefix);
      if (uploads.length === 0) throw new SettingsError(`no file in ${args._.join(', ')}`);
      const print = (added: Added) => printAdded(api, added, args);
      const failed = await addAll(api, uploads, waitMs, print);
      if (failed > 0) {
        note(`${failed} of ${uploads.length} files did not become articles`);
        process.exitCode = 1;
      }
    }),
});

/** An uploaded file; without its article where it was not waited for. */
interface Added {
  readonly upload: Upload;
  readonly id: string;
  readonly article?: ArticleDetail;
}

function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (Number.isFinite(seconds) && seconds >= 0) return seconds;
  throw new SettingsError(`--wait: expected seconds, 0 or more, found "${text}"`);
}

/** Uploads some at once; what is wrong with one is told of and costs the others nothing. Gives how many failed. */
async function addAll(
  api: ApiClient,
  uploads: readonly Upload[],
  waitMs: number,
  printOne: (added: Added) => Promise<void>,
): Promise<number> {
  const open = [...uploads];
  let failed = 0;
  const work = async (): Promise<void> => {
    for (let upload = open.shift(); upload !== undefined; upload = open.shift()) {
      const added = await tryAdd(api, upload, waitMs);
      if (added !== undefined) await printOne(added);
      if (added === undefined || added.article?.status === 'rejected' || added.article?.status === 'failed')
        failed += 1;
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, uploads.length) }, work));
  return failed;
}

async function tryAdd(api: ApiClient, upload: Upload, waitMs: number): Promise<Added | undefined> {
  try {
    return await addOne(api, upload, waitMs);
  } catch (error) {
    if (isFileError(error)) note(`dateline: ${upload.path} cannot be read: ${error.code}`);
    // Without the API nothing else would do better.
    else if (!(error instanceof DatelineError) || API_FAULTS.has(error.code)) throw error;
    else note(`dateline: ${upload.path}: ${error.message}`);
    return undefined;
  }
}

async function addOne(api: ApiClient, upload: Upload, waitMs: number): Promise<Added> {
  const body = await readFile(upload.path);
  const ticket = await api.post('/uploads', { key: upload.key }, UploadTicket);
  const reply = await fetch(ticket.url, { method: ticket.method, headers: ticket.headers, body });
  if (!reply.ok)
    throw new DatelineError(`the bucket did not take it: ${reply.status}`, { code: 'upload-refused', retryable: true });
  note(`uploaded ${upload.path} → s3://${api.articleBucket}/${upload.key}`);
  if (waitMs === 0) return { upload, id: ticket.id };
  const etag = reply.headers.get('etag')?.replaceAll('"', '') ?? '';
  return { upload, id: ticket.id, article: await waitForArticle(api, ticket.id, etag, waitMs) };
}

/** Waits for the record of the version with this ETag: an earlier one of the same key may stand there still. */
async function waitForArticle(api: ApiClient, id: string, etag: string, waitMs: number): Promise<ArticleDetail> {
  const until = Date.now() + waitMs;
  let last = 'not received';
  for (let pauseMs = FIRST_PAUSE_MS; Date.now() < until; pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 1.5)) {
    const article = await readIfThere(api, id);
    if (article?.object.etag === etag) {
      if (SETTLED.has(article.status)) return article;
      last = article.status;
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  throw new DatelineError(`still ${last} after ${waitMs / 1000} s; later: dateline show ${id}`, {
    code: 'not-settled',
    retryable: true,
  });
}

async function readIfThere(api: ApiClient, id: string): Promise<ArticleDetail | undefined> {
  try {
    return await api.read(`/articles/${id}`, ArticleDetail);
  } catch (error) {
    if (error instanceof DatelineError && (error.code === 'no-such-article' || error.code === 'deleted'))
      return undefined;
    throw error;
  }
}

async function printAdded(
  api: ApiClient,
  { upload, id, article }: Added,
  { json, show }: { readonly json?: boolean; readonly show?: boolean },
): Promise<void> {
  if (json) return printJsonLine(article ?? { id, key: upload.key });
  if (show && article !== undefined) return printArticle(api, id);
  const status = article?.status ?? 'uploaded';
  const rest = article?.reason?.message ?? article?.metadata?.headline?.value ?? '';
  await print([id, paint('cyan', status.padEnd(10)), upload.key, paint('dim', rest)].join('  ').trimEnd());
}
