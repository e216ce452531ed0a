import { createAmazonTranslateTranslator } from './adapters/amazon-translate/amazon-translate-translator.ts';
import { createApertiumTranslator } from './adapters/apertium/apertium-translator.ts';
import { createBedrockModel } from './adapters/language-model/bedrock-model.ts';
import { createLanguageModelSummarizer } from './adapters/language-model/language-model-summarizer.ts';
import { createLanguageModelTranslator } from './adapters/language-model/language-model-translator.ts';
import type { ModelEngine } from './adapters/language-model/model-engine.ts';
import { createOpenAiCompatibleModel } from './adapters/language-model/openai-compatible-model.ts';
import { SettingsError } from './errors.ts';
import type { Pipeline } from './pipeline/pipeline.ts';
import type { EngineSettings } from './settings.ts';
import { createExtractiveSummarizer } from './summary/extractive-summarizer.ts';
import type { Summarizer } from './summary/summarizer.ts';
import { orderEngines } from './translation/order-engines.ts';
import type { Translator } from './translation/translator.ts';

type EngineParts = Pick<Pipeline, 'summarizer' | 'fallbackSummarizer' | 'translatorsFor' | 'close'>;
type Factories<Engine> = Readonly<Record<string, (settings: EngineSettings) => Engine>>;

/** Language models by their provider's name in the settings. */
const MODELS: Factories<ModelEngine> = {
  bedrock: ({ region, model }) => createBedrockModel({ ...model, region, model: model.name }),
  'openai-compatible': ({ model }) => createOpenAiCompatibleModel({ ...model, model: model.name }),
};

/** Summary engines by their name in the settings: adding one is a line here and a folder under adapters/. */
const SUMMARIZERS: Factories<Summarizer> = {
  extractive: createExtractiveSummarizer,
  bedrock: (settings) => createLanguageModelSummarizer(make(MODELS, 'model provider', 'bedrock', settings)),
  'openai-compatible': (settings) =>
    createLanguageModelSummarizer(make(MODELS, 'model provider', 'openai-compatible', settings)),
};

/** Translation engines by their name in the settings. */
const TRANSLATORS: Factories<Translator> = {
  'amazon-translate': ({ region, amazonTranslate }) =>
    createAmazonTranslateTranslator({ ...amazonTranslate, client: { region } }),
  apertium: () => createApertiumTranslator(),
  'language-model': (settings) => {
    const { provider } = settings.model;
    return createLanguageModelTranslator(
      provider === undefined ? undefined : make(MODELS, 'model provider', provider, settings),
    );
  },
};

function make<Engine>(factories: Factories<Engine>, kind: string, name: string, settings: EngineSettings): Engine {
  const factory = factories[name];
  if (factory === undefined) {
    throw new SettingsError(`there is no ${kind} "${name}"; there are ${Object.keys(factories).join(', ')}`);
  }
  return factory(settings);
}

/** The engines that the settings choose, each made on first use. Throws `SettingsError` for a name that is none. */
export function createEngines(settings: EngineSettings): EngineParts {
  const made = new Map<string, Translator>();
  const translator = (name: string): Translator => {
    const engine = made.get(name) ?? make(TRANSLATORS, 'translation engine', name, settings);
    made.set(name, engine);
    return engine;
  };
  return {
    summarizer: make(SUMMARIZERS, 'summary engine', settings.summary.engine, settings),
    fallbackSummarizer: createExtractiveSummarizer(),
    translatorsFor: (pair, scope) => orderEngines(settings.translation, pair, scope).map(translator),
    close: async () => {
      for (const engine of made.values()) await engine.close?.();
    },
  };
}
