import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApertiumTranslator } from '../../../functions/adapters/apertium/apertium-translator.ts';
import { createBergamotTranslator } from '../../../functions/adapters/bergamot/bergamot-translator.ts';
import { articleId, translationKey } from '../../../functions/record/object-keys.ts';
import type { Translator } from '../../../functions/translation/translator.ts';
import { articleText } from '../../embedded/articles.ts';
import { type DrivenPipeline, drivePipeline } from '../../embedded/driven-pipeline.ts';
import { startTestCloud, type TestCloud } from '../../embedded/test-cloud.ts';
import { makeCopyingModel } from '../../marian/make-model.ts';
import { characterPieces, shiftedPieces } from '../../marian/pieces.ts';
import { writeModelFolder } from '../../marian/write-model-folder.ts';
import { scriptedTranslator, throttled } from '../translation/scripted-translator.ts';

const MODEL_FILE = 'en-es/model.enes.intgemm.alphas.bin.gz';
const scratch = mkdtempSync(join(tmpdir(), 'dateline-engines-'));
const models = join(scratch, 'models');
const pieces = characterPieces();
const published = writeModelFolder(models, { 'en-es': makeCopyingModel(pieces, shiftedPieces(pieces, 1)) });
const engines: Translator[] = [];
let copies = 0;
let cloud: TestCloud;
let driven: DrivenPipeline | undefined;

beforeEach(async () => {
  cloud = await startTestCloud();
});
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close?.();
  driven?.close();
  await cloud.close();
});
afterAll(() => rmSync(scratch, { recursive: true }));

/** The neural engine over a copy of the models that was spoiled. */
function neural(spoil: (model: string) => void = () => undefined): Translator {
  copies += 1;
  const folder = join(scratch, `copy-${copies}`);
  cpSync(models, folder, { recursive: true });
  spoil(join(folder, MODEL_FILE));
  return createBergamotTranslator({ folder, published });
}

/** Apertium with one mode, which is this shell command. */
function rules(command: string): Translator {
  copies += 1;
  const modesFolder = mkdtempSync(join(scratch, 'modes-'));
  writeFileSync(join(modesFolder, 'eng-spa.mode'), command);
  return createApertiumTranslator({ modesFolder, timeoutMs: 2_000 });
}

async function translateArticle(...chosen: Translator[]) {
  engines.push(...chosen);
  driven = drivePipeline(cloud, { parts: () => ({ translatorsFor: async () => chosen }) });
  const Bucket = cloud.storage.articleBucket;
  await cloud.objects.send(new PutObjectCommand({ Bucket, Key: 'a.txt', Body: articleText('101') }));
  await driven.drain();
  const id = articleId(Bucket, 'a.txt');
  const found = await driven.pipeline.records.get(id);
  if (found === undefined) throw new Error('the article has no record');
  const segments = await driven.pipeline.texts.getJson(translationKey(id, found.article.version, 'es'));
  return { status: found.article.status, reason: found.article.reason, translation: found.translations[0], segments };
}

function flipOneBit(path: string): void {
  const bytes = readFileSync(path);
  bytes[1000] = (bytes[1000] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

const next = () => scriptedTranslator({ id: 'next', say: (text) => text.toUpperCase() });
const faults: readonly (readonly [string, () => Translator, 'unavailable' | 'failed', RegExp])[] = [
  [
    'a model with one flipped bit',
    () => neural(flipOneBit),
    'unavailable',
    /sha256 \w+, expected \w+; run: dateline models/,
  ],
  [
    'a model downloaded by half',
    () => neural((path) => truncateSync(path, 500)),
    'unavailable',
    /has 500 bytes, expected/,
  ],
  [
    'a model that is missing',
    () => neural((path) => rmSync(path)),
    'unavailable',
    /is not there; run: dateline models/,
  ],
  [
    'a pair without a model',
    () => createBergamotTranslator({ folder: models, published: { models: [] } }),
    'unavailable',
    /no model translates en-es/,
  ],
  [
    'a throttled engine',
    () => scriptedTranslator({ id: 'cloud', fails: throttled }),
    'failed',
    /throttled \(after \d of \d tries\)/,
  ],
  ...(existsSync('/usr/bin/apertium-wblank-mode')
    ? ([['a pipeline that dies', () => rules('false'), 'failed', /apertium: its pipeline .* \(after/]] as const)
    : []),
];

describe('a translation engine that cannot deliver', () => {
  it.each(faults)('%s leaves the article to the next engine', async (_, broken) => {
    const { status, translation, segments } = await translateArticle(broken(), next());
    expect(status).toBe('complete');
    expect(translation?.details.engine).toBe('next');
    expect(segments).toContainEqual(expect.objectContaining({ engine: 'next' }));
  });

  it.each(faults)(
    '%s leaves the article partial, with the reason and without a text',
    async (_, broken, state, why) => {
      const { status, reason, translation, segments } = await translateArticle(broken());
      expect(status).toBe('partial');
      expect(reason).toMatchObject({ code: 'translation-missing', message: expect.stringMatching(why) });
      expect(translation).toMatchObject({ status: state, reason: expect.stringMatching(why) });
      expect(segments ?? []).toEqual([]);
    },
  );
});

describe('the neural engine in the pipeline', () => {
  it('translates every sentence, and each segment names it', async () => {
    const { translation, segments } = await translateArticle(neural());
    expect(['ok', 'flagged']).toContain(translation?.status);
    expect(segments).toContainEqual(
      expect.objectContaining({ engine: 'bergamot', target: expect.stringContaining('Uif dspttjoh ublft 40 njovuft') }),
    );
  });
});
