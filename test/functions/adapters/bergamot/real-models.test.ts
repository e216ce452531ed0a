import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBergamotTranslator } from '../../../../functions/adapters/bergamot/bergamot-translator.ts';
import { type LockedModel, PUBLISHED_MODELS, pairName } from '../../../../functions/adapters/bergamot/model-lock.ts';
import { ModelStore } from '../../../../functions/adapters/bergamot/model-store.ts';
import { splitSentences } from '../../../../functions/language/sentences/index.ts';
import { translateSegments } from '../../../../functions/translation/engines/translate-segments.ts';
import { importModels } from '../../../../local/models/import-models.ts';
import { describeTranslator } from '../../../contracts/translator.ts';

/** Any folder with model files of Firefox's, published ones or one's own. Without it there is nothing to run here. */
const source = process.env.DATELINE_BERGAMOT_MODELS ?? '';
const SAMPLES = join(import.meta.dirname, '../../../../samples');
const TEXTS = [
  'The bridge was closed on Monday.',
  'Some 1,250 people live in the village.',
  'Police gave no reason.',
] as const;
/** Real models translate some of the sample's sentences so that the gate has something to say. */
const MAX_FLAGGED_SHARE = 0.2;

if (source !== '' && existsSync(source)) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-real-'));
  await importModels(source, folder, PUBLISHED_MODELS, true);
  const store = new ModelStore({ folder });
  const ready: LockedModel[] = [];
  for (const model of (await store.models()).values()) {
    if (existsSync(join(folder, pairName(model))) && (await store.problemOf(model)) === undefined) ready.push(model);
  }
  afterAll(() => rmSync(folder, { recursive: true }));
  const fromEnglish = ready.filter(({ from }) => from === 'en');

  for (const { from, to } of fromEnglish.slice(0, 1)) {
    describeTranslator(`bergamot with the real model ${from}-${to}`, {
      create: () => createBergamotTranslator({ folder }),
      pair: { from, to },
      unsupported: { from: 'en', to: 'tlh' },
      texts: TEXTS,
    });
  }

  describe('bergamot with real models', () => {
    let translator: ReturnType<typeof createBergamotTranslator>;
    beforeAll(() => {
      translator = createBergamotTranslator({ folder });
    });
    afterAll(() => translator.close?.());

    it('has a model in the folder', () => expect(ready).not.toEqual([]));

    it.each(fromEnglish.map((model) => [pairName(model), model] as const))(
      '%s translates the samples',
      async (_, model) => {
        for (const sample of readdirSync(SAMPLES).filter((name) => name.endsWith('.txt'))) {
          const text = readFileSync(join(SAMPLES, sample), 'utf8');
          const segments = splitSentences(text, 'en').map(({ start, end }, index) => ({
            id: `s${index + 1}`,
            kind: 'sentence' as const,
            text: text.slice(start, end).replace(/\s+/g, ' ').trim(),
          }));
          const result = await translateSegments(segments, model, [translator], { scope: 'full' });
          expect(['ok', 'flagged']).toContain(result.status);
          const flagged = result.segments.filter(({ findings }) => findings.length > 0);
          expect(flagged.length / segments.length, JSON.stringify(flagged, undefined, 1)).toBeLessThanOrEqual(
            MAX_FLAGGED_SHARE,
          );
        }
      },
    );
  });
} else {
  it.skipIf(source === '')('finds the folder that DATELINE_BERGAMOT_MODELS names', () =>
    expect(source).toSatisfy(existsSync),
  );
}
