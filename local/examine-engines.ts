import type { Purpose } from '../functions/translation/engines/order-engines.ts';
import type { LanguagePair, Translator } from '../functions/translation/translator.ts';

export const PURPOSES: readonly Purpose[] = ['summary', 'full', 'draft'];

/** How one purpose of a pair is served here and now. */
export interface Service {
  readonly purpose: Purpose;
  /** Engines that are available, in the order in which they are tried: the first serves. */
  readonly serving: readonly { readonly id: string; readonly quality: 'standard' | 'draft' }[];
}

/** What a pair's engines say of themselves. */
export interface PairExamination {
  readonly pair: LanguagePair;
  readonly services: readonly Service[];
  /** Engines that are configured and not available, each with what to do about it. */
  readonly missing: readonly { readonly id: string; readonly reason: string }[];
}

/** Asks every engine that is configured for a pair, for each purpose, whether it can serve. */
export async function examinePair(
  pair: LanguagePair,
  translatorsFor: (pair: LanguagePair, purpose: Purpose) => Promise<readonly Translator[]>,
): Promise<PairExamination> {
  const orders = await Promise.all(
    PURPOSES.map(async (purpose) => ({ purpose, engines: await translatorsFor(pair, purpose) })),
  );
  const problems = new Map<string, string | undefined>();
  for (const engine of new Set(orders.flatMap(({ engines }) => engines))) {
    problems.set(engine.id, await problemOf(engine, pair));
  }
  return {
    pair,
    services: orders.map(({ purpose, engines }) => ({
      purpose,
      serving: engines
        .filter(({ id }) => problems.get(id) === undefined)
        .map((engine) => ({ id: engine.id, quality: engine.quality(pair) })),
    })),
    missing: [...problems].flatMap(([id, reason]) => (reason === undefined ? [] : [{ id, reason }])),
  };
}

/** An engine that breaks when it is asked is not available either. */
async function problemOf(engine: Translator, pair: LanguagePair): Promise<string | undefined> {
  try {
    const answer = await engine.availability(pair);
    return answer.available ? undefined : answer.reason;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
