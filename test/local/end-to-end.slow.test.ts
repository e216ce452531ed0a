import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArticleDetail, TextView } from '../../functions/api/schema.ts';
import { articleId } from '../../functions/record/object-keys.ts';
import { articleText } from '../embedded/articles.ts';
import { dateline, type RunningStart, run, startCommand } from './running-command.ts';

const BUCKET = 'dateline-articles';
const isInstalled = (command: string) => spawnSync(command, ['--version']).error === undefined;
const ENGINES = { DATELINE_LANGUAGES: 'es', DATELINE_TRANSLATORS: 'apertium' };
const hasApertium = isInstalled('apertium');
const AWS_ENVIRONMENT = {
  AWS_ACCESS_KEY_ID: 'any',
  AWS_SECRET_ACCESS_KEY: 'any',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_EC2_METADATA_DISABLED: 'true',
};

let folder: string;
let running: RunningStart;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-end-'));
  running = await startCommand(join(folder, 'data'), ENGINES);
});
afterAll(async () => {
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
}

async function aws(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(
    'aws',
    ['--endpoint-url', running.objectEndpoint, ...args],
    AWS_ENVIRONMENT,
  );
  expect(stderr, `aws ${args.join(' ')}`).toBe('');
  expect(code).toBe(0);
  return stdout;
}

async function detailOf(key: string): Promise<ArticleDetail | number> {
  const reply = await fetch(`${running.apiUrl}/articles/${articleId(BUCKET, key)}`);
  return reply.ok ? ArticleDetail.parse(await reply.json()) : reply.status;
}

/** An article of a settled status, or the HTTP status that stands for none. */
async function settled(key: string): Promise<ArticleDetail> {
  await expect
    .poll(
      async () => {
        const detail = await detailOf(key);
        return typeof detail === 'number' ? detail : detail.status;
      },
      { timeout: 60_000, interval: 100 },
    )
    .toMatch(/complete|partial|rejected|failed/);
  const detail = await detailOf(key);
  if (typeof detail === 'number') throw new Error(`${key} is gone`);
  return detail;
}

describe('dateline start', () => {
  it('uploads its sample into an empty folder and shows the summary with its evidence', () => {
    expect(running.output.stdout).toContain('Port of Valmora reopens');
    expect(running.output.stdout).toMatch(/• .* \[s\d+\]/);
    expect(running.output.stdout).toMatch(/evidence\n {2}s\d+ /);
    for (const status of ['extracted', 'summarized']) expect(running.output.stderr).toContain(status);
  });

  it('says of a file that is not there what is wrong, and ends with 1', async () => {
    const good = file('good-one.txt', articleText('801'));
    const reply = await dateline(
      {},
      ...['start', join(folder, 'nowhere.txt'), good, '--once', '--data', join(folder, 'once')],
      ...['--api-port', '0', '--s3-port', '0', '--table-port', '0'],
    );
    expect(reply.stderr).toContain('nowhere.txt cannot be read: ENOENT');
    expect(reply.stdout).toContain('Ferry line to Serrin opens after 801 days');
    expect(reply.code).toBe(1);
  });

  it.each([
    [['--api-port', 'x'], '--api-port: expected a port'],
    [['--s3-port', '70000'], '--s3-port: expected a port'],
  ])('refuses %j', async (args, words) => {
    const reply = await dateline({}, 'start', '--data', join(folder, 'never'), ...args);
    expect(reply).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(words) });
  });
});

describe('the AWS command line', () => {
  it.each(['story.txt', 'desk/two words+%20.txt', '新闻/Київ 🚢.txt'])(
    'uploads %s to a finished article',
    async (key) => {
      const path = file('upload.txt', articleText(String(810 + key.length)));
      await aws('s3', 'cp', '--only-show-errors', path, `s3://${BUCKET}/${key}`);
      expect(await settled(key)).toMatchObject({ object: { key }, metadata: { publishedAt: { value: '2026-03-17' } } });
      expect(await aws('s3', 'ls', `s3://${BUCKET}/${key}`)).toContain(key.split('/').at(-1));
    },
  );

  it('uploads a folder, overwrites, and deletes', async () => {
    for (const name of ['sync/a.txt', 'sync/b.txt']) file(name, articleText(`82${name.at(-5) === 'a' ? 1 : 2}`));
    await aws('s3', 'sync', '--only-show-errors', join(folder, 'sync'), `s3://${BUCKET}/sync/`);
    const { version } = await settled('sync/a.txt');
    await settled('sync/b.txt');
    await aws(
      's3',
      'cp',
      '--only-show-errors',
      file('sync/a.txt', articleText('823', 18)),
      `s3://${BUCKET}/sync/a.txt`,
    );
    await expect
      .poll(
        async () => {
          const detail = await detailOf('sync/a.txt');
          return typeof detail !== 'number' && detail.version !== version && detail.metadata?.publishedAt?.value;
        },
        { timeout: 30_000 },
      )
      .toBe('2026-03-18');
    await aws('s3', 'rm', '--only-show-errors', '--recursive', `s3://${BUCKET}/sync/`);
    for (const key of ['sync/a.txt', 'sync/b.txt'])
      await expect.poll(() => detailOf(key), { timeout: 30_000 }).toBe(410);
  });

  it('uploads in parts', async () => {
    const path = file('parts.txt', Buffer.alloc(9_000_000, ' \n'));
    await aws('s3', 'cp', '--only-show-errors', path, `s3://${BUCKET}/parts.txt`);
    // More white space than an article has of anything.
    expect(await settled('parts.txt')).toMatchObject({ status: 'rejected', reason: { code: 'too-large' } });
  });
});

describe('dateline add, list and show', () => {
  const ask = (...args: string[]) => dateline({}, ...args, '--api', running.apiUrl);

  it('adds a folder, tells of each file, and goes on past those that are none', async () => {
    file('desk/one.txt', articleText('831'));
    file('desk/deep/two three.txt', articleText('832'));
    file('desk/picture.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    const reply = await ask('add', join(folder, 'desk'), join(folder, 'nowhere.txt'), '--prefix', 'today/');
    expect(reply.code).toBe(1);
    const lines = reply.stdout.trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines.find((line) => line.includes('today/desk/deep/two three.txt'))).toMatch(/complete|partial/);
    expect(lines.find((line) => line.includes('picture.png'))).toContain('rejected');
    expect(reply.stderr).toContain('nowhere.txt cannot be read: ENOENT');
    expect(reply.stderr).toContain('2 of 4 files did not become articles');
  });

  it('waits for the new version of a file that is there already', async () => {
    const path = file('again.txt', articleText('833', 17));
    expect((await ask('add', path, '--json')).code).toBe(0);
    file('again.txt', articleText('833', 18));
    const detail = ArticleDetail.parse(JSON.parse((await ask('add', path, '--json')).stdout));
    expect(detail.metadata?.publishedAt?.value).toBe('2026-03-18');
  });

  it('lists by filter and page, and shows by id and by key', async () => {
    await ask('add', file('shown.txt', articleText('834')));
    const listed = (await ask('list', '--person', 'Elena Marsh', '--limit', '150', '--json')).stdout.trim().split('\n');
    const found = listed.map((line) => JSON.parse(line)).find(({ key }) => key === 'shown.txt');
    const byId = await ask('show', found.id);
    expect(byId).toMatchObject({ code: 0, stderr: '' });
    expect(byId.stdout).toContain('Ferry line to Serrin opens after 834 days');
    expect((await ask('show', 'shown.txt')).stdout).toBe(byId.stdout);
    expect((await ask('show', 'shown.txt', '--text')).stdout).toContain('The crossing takes 40 minutes');
    expect((await ask('show', 'shown.txt', '--as', 'markdown')).stdout).toMatch(/^# Ferry line/);
    expect(JSON.parse((await ask('show', 'shown.txt', '--as', 'json-ld')).stdout)['@type']).toBe('NewsArticle');
  });

  it.each([
    [['show', 'no such key'], 'there is no article'],
    [['show', 'harbour-strike.txt', '--language', 'fr'], 'has no translation into fr'],
    [['show', 'harbour-strike.txt', '--as', 'pdf'], '--as: expected one of'],
    [['list', '--status', 'done'], 'status'],
    [['list', '--limit', '0'], '--limit: expected'],
    [['add', 'samples', '--wait', 'long'], '--wait: expected seconds'],
  ])('answers %j with one line that says what is wrong', async (args, words) => {
    const reply = await ask(...args);
    expect(reply).toMatchObject({ code: 1, stdout: '' });
    expect(reply.stderr).toMatch(/^dateline: .*\n$/);
    expect(reply.stderr).toContain(words);
  });

  it('says when no Dateline answers', async () => {
    const reply = await dateline({}, 'list', '--api', 'http://127.0.0.1:9');
    expect(reply).toMatchObject({ code: 1, stderr: expect.stringContaining('does not answer at http://127.0.0.1:9') });
  });
});

describe.runIf(hasApertium)('with Apertium on the PATH', () => {
  it('gives a Spanish summary and full text, aligned with the source, through upload and API', async () => {
    await aws('s3', 'cp', '--only-show-errors', file('spanish.txt', articleText('840')), `s3://${BUCKET}/spanish.txt`);
    const { id, translations } = await settled('spanish.txt');
    expect(translations).toMatchObject([{ language: 'es', scope: 'full', engine: 'apertium', quality: 'draft' }]);
    const read = async (path: string) => (await fetch(`${running.apiUrl}/articles/${id}${path}`)).json();
    const summary = await read('/summary?language=es');
    expect(summary.summary.keyPoints.length).toBeGreaterThan(0);
    expect(summary.summary.brief).toMatch(/\b(el|la|los|de)\b/);
    const original = TextView.parse(await read('/text')).article;
    const { article } = TextView.parse(await read('/text?language=es'));
    expect(article.sentences.map((each) => each.id)).toEqual(original.sentences.map((each) => each.id));
    for (const { source } of article.sentences)
      expect(original.text.slice(source?.start, source?.end)).toBe(source?.text);
    expect(article.text).toMatch(/travesía|cruce|12 euros/);
    expect((await dateline({}, 'show', id, '--language', 'es', '--api', running.apiUrl)).stdout).toContain('es: ');
  });
});

describe('a restart', () => {
  it('keeps everything and does nothing again', async () => {
    const before = await (await fetch(`${running.apiUrl}/articles?limit=100`)).json();
    expect(await running.stop()).toBe(0);
    running = await startCommand(join(folder, 'data'), ENGINES);
    expect(await (await fetch(`${running.apiUrl}/articles?limit=100`)).json()).toEqual(before);
    expect(running.output.stdout).toBe('');
  });
});
