import * as z from 'zod';
import {
  ADAPTER_VARIABLES,
  type AdapterSettings,
  readAdapterSettings,
  SUMMARIZER_NAMES,
} from './adapters/engine-adapters.ts';
import { type Environment, parseEnvironment } from './environment.ts';
import { SettingsError } from './errors.ts';
import { isLanguageTag } from './language/language-tags.ts';
import { NO_LANGUAGE } from './topology.ts';
import { TranslationScope } from './translation/schema.ts';

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean),
);
const languageCode = z.string().refine(isLanguageTag, 'a BCP 47 language such as "es" or "zh-Hant"');
const dollars = z.coerce.number().nonnegative();

/** Which engines serve, and within which limits. Every variable has a default: nothing needs to be set. */
const EngineEnvironment = z.object({
  ...ADAPTER_VARIABLES,
  DATELINE_LANGUAGES: list
    .transform((codes) => codes.filter((code) => code !== NO_LANGUAGE))
    .pipe(z.array(languageCode))
    .default(['es']),
  DATELINE_TRANSLATION_SCOPE: TranslationScope.default('full'),
  DATELINE_KEY_POINTS: z.coerce.number().int().min(1).max(20).default(5),
  DATELINE_SUMMARIZER: z.enum(['extractive', ...SUMMARIZER_NAMES]).default('extractive'),
  DATELINE_TRANSLATORS: list.default(['bergamot', 'apertium']),
  DATELINE_TRANSLATORS_BY_PAIR: z.string().default('{}'),
  DATELINE_GLOSSARY: z.string().optional(),
  DATELINE_MAX_ARTICLE_USD: dollars.default(0.5),
  DATELINE_MAX_DAY_USD: dollars.default(5),
  DATELINE_MAX_BYTES: z.coerce.number().int().positive().default(20_000_000),
  AWS_REGION: z.string().default('us-east-1'),
});

/** The variables that choose and limit engines, those of adapters among them. */
export const ENGINE_VARIABLES: readonly string[] = Object.keys(EngineEnvironment.shape);

export interface EngineSettings {
  readonly languages: readonly string[];
  readonly translationScope: TranslationScope;
  readonly keyPoints: number;
  readonly summarizer: string;
  readonly translation: {
    /** Engines in order of preference. */
    readonly engines: readonly string[];
    /** Engines by pair (`en-es`), purpose (`summary`, `full`) or both (`en-es/full`), before the general order. */
    readonly enginesByPair: Readonly<Record<string, readonly string[]>>;
  };
  /** Glossary of the house, for the command line; in the cloud glossaries are objects. */
  readonly glossaryPath?: string;
  readonly budget: { readonly articleUsd: number; readonly dayUsd: number };
  readonly maxBytes: number;
  readonly region: string;
  readonly adapters: AdapterSettings;
}

/** Throws one `SettingsError` that names every missing or wrong variable. */
export function readEngineSettings(environment?: Environment): EngineSettings {
  const values = parseEnvironment(EngineEnvironment, environment, ['DATELINE_LANGUAGES']);
  return {
    languages: values.DATELINE_LANGUAGES,
    translationScope: values.DATELINE_TRANSLATION_SCOPE,
    keyPoints: values.DATELINE_KEY_POINTS,
    summarizer: values.DATELINE_SUMMARIZER,
    translation: {
      engines: values.DATELINE_TRANSLATORS,
      enginesByPair: parseEnginesByPair(values.DATELINE_TRANSLATORS_BY_PAIR),
    },
    glossaryPath: values.DATELINE_GLOSSARY,
    budget: { articleUsd: values.DATELINE_MAX_ARTICLE_USD, dayUsd: values.DATELINE_MAX_DAY_USD },
    maxBytes: values.DATELINE_MAX_BYTES,
    region: values.AWS_REGION,
    adapters: readAdapterSettings(values),
  };
}

function parseEnginesByPair(text: string): Readonly<Record<string, readonly string[]>> {
  try {
    return z.record(z.string(), z.array(z.string())).parse(JSON.parse(text));
  } catch (cause) {
    throw new SettingsError('DATELINE_TRANSLATORS_BY_PAIR: expected JSON such as {"es-ca":["apertium"]}', cause);
  }
}
