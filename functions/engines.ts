import type { EngineAdapter, EngineServices, Factories } from './adapters/engine-adapter.ts';
import { ENGINE_ADAPTERS } from './adapters/engine-adapters.ts';
import { createSecretReader } from './adapters/secrets-manager/index.ts';
import { SettingsError } from './errors.ts';
import type { Pipeline } from './pipeline/pipeline.ts';
import type { EngineSettings } from './settings.ts';
import type { Summarizer } from './summary/summarizer.ts';
import { orderEngines, type Purpose } from './translation/engines/order-engines.ts';
import type { LanguagePair, Translator } from './translation/translator.ts';

interface Engines extends Pick<Pipeline, 'summarizers' | 'close'> {
  /** Engines for a pair and purpose, in the order to try them. */
  translatorsFor(pair: LanguagePair, purpose: Purpose): Promise<readonly Translator[]>;
}

const EXTRACTIVE = 'extractive';

/** The engines that the settings choose, each loaded when it is first asked for: that throws `SettingsError` for any other name. */
export function createEngines(settings: EngineSettings, { models }: Pick<EngineServices, 'models'> = {}): Engines {
  const { region } = settings;
  const services: EngineServices = { region, models, secretReader: (name) => createSecretReader(name, { region }) };
  const translators = providerOf(settings, services, 'translation engine', (adapter) => adapter.translators);
  const summarizers = providerOf<Summarizer>(settings, services, 'summary engine', (adapter) => adapter.summarizers);
  return {
    summarizers: async () => {
      const { createExtractiveSummarizer } = await import('./summary/writing/extractive-summarizer.ts');
      const fallback = createExtractiveSummarizer();
      const { summarizer } = settings;
      return { chosen: summarizer === EXTRACTIVE ? fallback : await summarizers.provide(summarizer), fallback };
    },
    translatorsFor: (pair, purpose) =>
      Promise.all(orderEngines(settings.translation, pair, purpose).map(translators.provide)),
    close: async () => {
      for (const engine of translators.made.values()) await (await engine).close?.();
    },
  };
}

/** Gives engines of one kind by name, each made once. */
function providerOf<Engine>(
  { adapters }: EngineSettings,
  services: EngineServices,
  kind: string,
  factoriesOf: (adapter: EngineAdapter) => Factories<unknown, Engine> | undefined,
) {
  const own: Readonly<Record<string, unknown>> = adapters;
  const factories = new Map(
    Object.entries(ENGINE_ADAPTERS).flatMap(([id, adapter]) =>
      Object.entries(factoriesOf(adapter) ?? {}).map(
        ([name, create]) => [name, () => create(own[id], services)] as const,
      ),
    ),
  );
  const made = new Map<string, Promise<Engine>>();
  const provide = async (name: string): Promise<Engine> => {
    const create = factories.get(name);
    if (create === undefined)
      throw new SettingsError(`there is no ${kind} "${name}"; there are ${[...factories.keys()].join(', ')}`);
    const engine = made.get(name) ?? create();
    made.set(name, engine);
    return engine;
  };
  return { made, provide };
}
