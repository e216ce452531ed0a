import { areCloseLanguages } from '../../language/identification/index.ts';
import { primaryLanguage } from '../../language/language-tags.ts';
import type { TranslationScope } from '../schema.ts';
import type { LanguagePair } from '../translator.ts';

/** What a translation is for: a draft is read by someone who will write their own, at once and for nothing. */
export type Purpose = TranslationScope | 'draft';

/** Which engines serve, by the settings. */
export interface EngineOrder {
  /** Engines in order of preference. */
  readonly engines: readonly string[];
  /** Engines by pair (`en-es`), purpose (`summary`, `full`, `draft`) or both (`en-es/full`), before the general order. */
  readonly enginesByPair: Readonly<Record<string, readonly string[]>>;
}

/** Engines that cost nothing, the fastest first. */
const FREE_ENGINES = ['apertium', 'bergamot'];

/**
 * Names of the engines for a pair and purpose, in the order to try them; what is named twice counts once. A list of the
 * settings stands as it is; without one, rules go first between close languages, and free engines for a draft.
 */
export function orderEngines(order: EngineOrder, pair: LanguagePair, purpose: Purpose): string[] {
  const lists = order.enginesByPair;
  const keys = [...namesOf(pair).flatMap((name) => [`${name}/${purpose}`, name]), purpose];
  const chosen = keys.map((key) => lists[key]).find((list) => list !== undefined);
  if (chosen !== undefined) return [...new Set(chosen)];
  const first = purpose === 'draft' ? FREE_ENGINES : areCloseLanguages(pair.from, pair.to) ? ['apertium'] : [];
  return [...new Set([...first.filter((engine) => order.engines.includes(engine)), ...order.engines])];
}

/** `en-GB-es-MX` before `en-es`: a list for a language serves its regions, where these have none of their own. */
function namesOf({ from, to }: LanguagePair): string[] {
  const [fromBase, toBase] = [primaryLanguage(from), primaryLanguage(to)];
  return [...new Set([`${from}-${to}`, `${from}-${toBase}`, `${fromBase}-${to}`, `${fromBase}-${toBase}`])];
}
