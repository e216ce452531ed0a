import * as z from 'zod';
import {
  ADAPTER_VARIABLES,
  type AdapterSettings,
  readAdapterSettings,
  SUMMARIZER_NAMES,
} from './adapters/engine-adapters.ts';
import { SettingsError } from './errors.ts';
import { TranslationScope } from './translation/schema.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean),
);
const languageCode = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language such as "es" or "zh-Hant"');
const dollars = z.coerce.number().nonnegative();

/** Which engines serve, and within which limits. Every variable has a default: nothing needs to be set. */
const EngineEnvironment = z.object({
  ...ADAPTER_VARIABLES,
  DATELINE_LANGUAGES: list.pipe(z.array(languageCode)).default(['es']),
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

/** Where things are stored; the stack or the local cloud sets all of these. */
const StorageEnvironment = z.object({
  DATELINE_ARTICLE_BUCKET: z.string(),
  DATELINE_RESULTS_BUCKET: z.string(),
  DATELINE_TABLE: z.string(),
  DATELINE_INGEST_QUEUE_URL: z.string(),
  DATELINE_SUMMARIZE_QUEUE_URL: z.string(),
  DATELINE_TRANSLATE_QUEUE_URL: z.string(),
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

export interface StorageSettings {
  readonly articleBucket: string;
  readonly resultsBucket: string;
  readonly table: string;
  readonly ingestQueueUrl: string;
  readonly summarizeQueueUrl: string;
  readonly translateQueueUrl: string;
}

/** Throws one `SettingsError` that names every missing or wrong variable. */
export function readEngineSettings(environment: Environment = process.env): EngineSettings {
  const values = parse(EngineEnvironment, environment);
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

/** Throws one `SettingsError` that names every missing variable. */
export function readStorageSettings(environment: Environment = process.env): StorageSettings {
  const values = parse(StorageEnvironment, environment);
  return {
    articleBucket: values.DATELINE_ARTICLE_BUCKET,
    resultsBucket: values.DATELINE_RESULTS_BUCKET,
    table: values.DATELINE_TABLE,
    ingestQueueUrl: values.DATELINE_INGEST_QUEUE_URL,
    summarizeQueueUrl: values.DATELINE_SUMMARIZE_QUEUE_URL,
    translateQueueUrl: values.DATELINE_TRANSLATE_QUEUE_URL,
  };
}

function parseEnginesByPair(text: string): Readonly<Record<string, readonly string[]>> {
  try {
    return z.record(z.string(), z.array(z.string())).parse(JSON.parse(text));
  } catch (cause) {
    throw new SettingsError('DATELINE_TRANSLATORS_BY_PAIR: expected JSON such as {"es-ca":["apertium"]}', cause);
  }
}

function parse<Schema extends z.ZodObject>(schema: Schema, environment: Environment): z.infer<Schema> {
  // An empty variable is an unset one, as in a shell.
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new SettingsError(`settings are missing or wrong:\n  ${problems.join('\n  ')}`);
}
