import { createAmazonTranslateTranslator } from './adapters/amazon-translate/amazon-translate-translator.ts';
import { createApertiumTranslator } from './adapters/apertium/apertium-translator.ts';
import { createBergamotTranslator } from './adapters/bergamot/bergamot-translator.ts';
import { createBedrockModel } from './adapters/language-model/bedrock-model.ts';
import { createLanguageModelSummarizer } from './adapters/language-model/language-model-summarizer.ts';
import { createLanguageModelTranslator } from './adapters/language-model/language-model-translator.ts';
import type { ModelEngine } from './adapters/language-model/model-engine.ts';
import { createOpenAiCompatibleModel } from './adapters/language-model/openai-compatible-model.ts';
import { createSecretReader } from './adapters/secrets-manager/secret-reader.ts';
import type { ObjectSource } from './article/object-source.ts';
import { SettingsError } from './errors.ts';
import type { Pipeline } from './pipeline/pipeline.ts';
import type { EngineSettings } from './settings.ts';
import type { Summarizer } from './summary/summarizer.ts';
import { createExtractiveSummarizer } from './summary/writing/extractive-summarizer.ts';
import { orderEngines, type Purpose } from './translation/engines/order-engines.ts';
import type { LanguagePair, Translator } from './translation/translator.ts';

interface EngineParts extends Pick<Pipeline, 'summarizer' | 'fallbackSummarizer' | 'close'> {
  /** Engines for a pair and purpose, in the order to try them. */
  translatorsFor(pair: LanguagePair, purpose: Purpose): readonly Translator[];
}

/** What engines need beside their settings. */
export interface EngineServices {
  /** The stack's own bucket, where models are kept in the cloud. */
  readonly models?: Pick<ObjectSource, 'read' | 'has'>;
}

type Factories<Engine> = Readonly<Record<string, (settings: EngineSettings, services: EngineServices) => Engine>>;

/** Language models by their provider's name in the settings. */
const MODELS: Factories<ModelEngine> = {
  bedrock: ({ region, model }) => createBedrockModel({ ...model, region, model: model.name }),
  'openai-compatible': ({ region, model: { name, keySecret, ...model } }) => {
    const readKey = keySecret === undefined ? undefined : createSecretReader(keySecret, { region });
    return createOpenAiCompatibleModel({ ...model, model: name, readKey });
  },
};

/** Summary engines by their name in the settings: adding one is a line here and a folder under adapters/. */
const SUMMARIZERS: Factories<Summarizer> = {
  extractive: createExtractiveSummarizer,
  bedrock: (...given) => createLanguageModelSummarizer(make(MODELS, 'model provider', 'bedrock', ...given)),
  'openai-compatible': (...given) =>
    createLanguageModelSummarizer(make(MODELS, 'model provider', 'openai-compatible', ...given)),
};

/** Translation engines by their name in the settings. */
const TRANSLATORS: Factories<Translator> = {
  'amazon-translate': ({ region, amazonTranslate }) =>
    createAmazonTranslateTranslator({ ...amazonTranslate, client: { region } }),
  apertium: () => createApertiumTranslator(),
  bergamot: ({ translation }, { models }) =>
    createBergamotTranslator({ folder: translation.bergamot.modelsFolder, bucket: models }),
  'language-model': (settings, services) => {
    const { provider } = settings.model;
    return createLanguageModelTranslator(
      provider === undefined ? undefined : make(MODELS, 'model provider', provider, settings, services),
    );
  },
};

function make<Engine>(
  factories: Factories<Engine>,
  kind: string,
  name: string,
  settings: EngineSettings,
  services: EngineServices,
): Engine {
  const factory = factories[name];
  if (factory === undefined) {
    throw new SettingsError(`there is no ${kind} "${name}"; there are ${Object.keys(factories).join(', ')}`);
  }
  return factory(settings, services);
}

/** The engines that the settings choose, each made on first use. Throws `SettingsError` for a name that is none. */
export function createEngines(settings: EngineSettings, services: EngineServices = {}): EngineParts {
  const made = new Map<string, Translator>();
  const translator = (name: string): Translator => {
    const engine = made.get(name) ?? make(TRANSLATORS, 'translation engine', name, settings, services);
    made.set(name, engine);
    return engine;
  };
  return {
    summarizer: make(SUMMARIZERS, 'summary engine', settings.summary.engine, settings, services),
    fallbackSummarizer: createExtractiveSummarizer(),
    translatorsFor: (pair, purpose) => orderEngines(settings.translation, pair, purpose).map(translator),
    close: async () => {
      for (const engine of made.values()) await engine.close?.();
    },
  };
}
