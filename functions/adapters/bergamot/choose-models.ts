import { primaryLanguage } from '../../language/language-tags.ts';
import { scriptOf } from '../../language/scripts/index.ts';
import type { LanguagePair } from '../../translation/translator.ts';
import { type LockedModel, pairName } from './model-lock.ts';

/** Firefox's models translate from and to English; everything else goes through it. */
const PIVOT = 'en';

/** The models that serve a pair: one, or two over English; `undefined` where no model does. */
export function chooseModels(
  models: ReadonlyMap<string, LockedModel>,
  pair: LanguagePair,
): readonly LockedModel[] | undefined {
  const [from, to] = [modelLanguage(pair.from), modelLanguage(pair.to)];
  const direct = models.get(pairName({ from, to }));
  if (direct !== undefined) return [direct];
  const [first, second] = [models.get(pairName({ from, to: PIVOT })), models.get(pairName({ from: PIVOT, to }))];
  return from === to || first === undefined || second === undefined ? undefined : [first, second];
}

/** A model serves all regions of a language (`es-MX`), but not another script (`zh-Hant`, `zh-TW`). */
function modelLanguage(code: string): string {
  const language = primaryLanguage(code);
  return scriptOf(code) === scriptOf(language) ? language : code;
}
