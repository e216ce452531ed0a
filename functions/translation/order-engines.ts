import type { TranslationScope } from './schema.ts';
import type { LanguagePair } from './translator.ts';

/** Which engines serve, as the settings say it. */
export interface EngineOrder {
  /** Engines in order of preference. */
  readonly engines: readonly string[];
  /** Engines by pair (`en-es`), purpose (`summary`, `full`) or both (`en-es/full`), before the general order. */
  readonly enginesByPair: Readonly<Record<string, readonly string[]>>;
}

/**
 * Pairs of close languages, where transfer by rules is at its best. Source: the released pairs of Apertium and their
 * published evaluations (word error rates below 15 %).
 */
const CLOSE_PAIRS: ReadonlySet<string> = new Set(
  [
    'es-ca',
    'es-gl',
    'es-pt',
    'es-an',
    'es-ast',
    'fr-oc',
    'ca-oc',
    'nb-nn',
    'ru-uk',
    'ru-be',
    'sv-da',
    'nb-da',
    'mk-bg',
  ].flatMap((pair) => [pair, pair.split('-').reverse().join('-')]),
);

/** Names of the engines for a pair and purpose, in the order to try them; what is named twice counts once. */
export function orderEngines(order: EngineOrder, pair: LanguagePair, scope: TranslationScope): string[] {
  const name = `${pair.from}-${pair.to}`;
  const chosen =
    order.enginesByPair[`${name}/${scope}`] ?? order.enginesByPair[name] ?? order.enginesByPair[scope] ?? undefined;
  if (chosen !== undefined) return [...new Set(chosen)];
  const first = CLOSE_PAIRS.has(name) && order.engines.includes('apertium') ? ['apertium'] : [];
  return [...new Set([...first, ...order.engines])];
}
