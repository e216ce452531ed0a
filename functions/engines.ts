import type { ModelEngine } from './adapters/language-model/model-engine.ts';
import type { ObjectSource } from './article/object-source.ts';
import { SettingsError } from './errors.ts';
import type { Pipeline, Summarizers } from './pipeline/pipeline.ts';
import type { EngineSettings } from './settings.ts';
import type { Summarizer } from './summary/summarizer.ts';
import { orderEngines, type Purpose } from './translation/engines/order-engines.ts';
import type { LanguagePair, Translator } from './translation/translator.ts';

interface Engines extends Pick<Pipeline, 'summarizers' | 'close'> {
  /** Engines for a pair and purpose, in the order to try them. */
  translatorsFor(pair: LanguagePair, purpose: Purpose): Promise<readonly Translator[]>;
}

/** What engines need beside their settings. */
export interface EngineServices {
  /** The stack's own bucket, where models are kept in the cloud. */
  readonly models?: Pick<ObjectSource, 'read' | 'has'>;
}

/** Each engine's code is loaded when the engine is made: a function starts without those that its settings do not name. */
type Factories<Engine> = Readonly<
  Record<string, (settings: EngineSettings, services: EngineServices) => Promise<Engine>>
>;

/** Language models by their provider's name in the settings. */
const MODELS: Factories<ModelEngine> = {
  bedrock: async ({ region, model }) => {
    const { createBedrockModel } = await import('./adapters/language-model/bedrock-model.ts');
    return createBedrockModel({ ...model, region, model: model.name });
  },
  'openai-compatible': async ({ region, model: { name, keySecret, ...model } }) => {
    const { createOpenAiCompatibleModel } = await import('./adapters/language-model/openai-compatible-model.ts');
    return createOpenAiCompatibleModel({ ...model, model: name, readKey: await secretReader(keySecret, region) });
  },
};

async function secretReader(name: string | undefined, region: string): Promise<(() => Promise<string>) | undefined> {
  if (name === undefined) return undefined;
  const { createSecretReader } = await import('./adapters/secrets-manager/secret-reader.ts');
  return createSecretReader(name, { region });
}

const createModelSummarizer = (provider: string) => async (settings: EngineSettings, services: EngineServices) => {
  const { createLanguageModelSummarizer } = await import('./adapters/language-model/language-model-summarizer.ts');
  return createLanguageModelSummarizer(await make(MODELS, 'model provider', provider, settings, services));
};

async function createFallbackSummarizer(): Promise<Summarizer> {
  const { createExtractiveSummarizer } = await import('./summary/writing/extractive-summarizer.ts');
  return createExtractiveSummarizer();
}

/** Summary engines by their name in the settings: adding one is a line here and a folder under adapters/. */
const SUMMARIZERS: Factories<Summarizer> = {
  extractive: createFallbackSummarizer,
  bedrock: createModelSummarizer('bedrock'),
  'openai-compatible': createModelSummarizer('openai-compatible'),
};

/** Translation engines by their name in the settings. */
const TRANSLATORS: Factories<Translator> = {
  'amazon-translate': async ({ region, amazonTranslate }) => {
    const { createAmazonTranslateTranslator } = await import(
      './adapters/amazon-translate/amazon-translate-translator.ts'
    );
    return createAmazonTranslateTranslator({ ...amazonTranslate, client: { region } });
  },
  apertium: async () => {
    const { createApertiumTranslator } = await import('./adapters/apertium/apertium-translator.ts');
    return createApertiumTranslator();
  },
  bergamot: async ({ translation }, { models }) => {
    const { createBergamotTranslator } = await import('./adapters/bergamot/bergamot-translator.ts');
    return createBergamotTranslator({ folder: translation.bergamot.modelsFolder, bucket: models });
  },
  'language-model': async (settings, services) => {
    const { createLanguageModelTranslator } = await import('./adapters/language-model/language-model-translator.ts');
    const { provider } = settings.model;
    return createLanguageModelTranslator(
      provider === undefined ? undefined : await make(MODELS, 'model provider', provider, settings, services),
    );
  },
};

async function make<Engine>(
  factories: Factories<Engine>,
  kind: string,
  name: string,
  settings: EngineSettings,
  services: EngineServices,
): Promise<Engine> {
  const factory = factories[name];
  if (factory === undefined) {
    throw new SettingsError(`there is no ${kind} "${name}"; there are ${Object.keys(factories).join(', ')}`);
  }
  return factory(settings, services);
}

/** The engines that the settings choose, each made on first use: then a name that is none throws `SettingsError`. */
export function createEngines(settings: EngineSettings, services: EngineServices = {}): Engines {
  const made = new Map<string, Promise<Translator>>();
  const translator = (name: string): Promise<Translator> => {
    const engine = made.get(name) ?? make(TRANSLATORS, 'translation engine', name, settings, services);
    made.set(name, engine);
    return engine;
  };
  let summarizers: Promise<Summarizers> | undefined;
  return {
    summarizers: () => {
      summarizers ??= createSummarizers(settings, services);
      return summarizers;
    },
    translatorsFor: (pair, purpose) => Promise.all(orderEngines(settings.translation, pair, purpose).map(translator)),
    close: async () => {
      for (const engine of made.values()) await (await engine).close?.();
    },
  };
}

async function createSummarizers(settings: EngineSettings, services: EngineServices): Promise<Summarizers> {
  const fallback = await createFallbackSummarizer();
  const { engine } = settings.summary;
  return { chosen: await make(SUMMARIZERS, 'summary engine', engine, settings, services), fallback };
}
