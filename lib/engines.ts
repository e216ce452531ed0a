import type { EngineAdapter } from '../functions/adapters/engine-adapter.ts';
import { ENGINE_ADAPTERS } from '../functions/adapters/engine-adapters.ts';
import type { StageName } from '../functions/topology.ts';
import type { Context } from './context.ts';

/** The adapters whose engines a stage's function may call. */
export function enginesOf(stage: StageName, { summarizer, translators, translatorsByPair }: Context): EngineAdapter[] {
  const names: Readonly<Record<StageName, readonly string[]>> = {
    ingest: [],
    summarize: [summarizer],
    translate: [translators, ...Object.values(translatorsByPair)].flat(),
  };
  return Object.values(ENGINE_ADAPTERS).filter((adapter) => {
    const engines = stage === 'summarize' ? adapter.summarizers : adapter.translators;
    return Object.keys(engines ?? {}).some((name) => names[stage].includes(name));
  });
}
