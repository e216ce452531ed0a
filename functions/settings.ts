import * as z from 'zod';
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
const modelProvider = z.enum(['bedrock', 'openai-compatible']);
const price = z
  .string()
  .regex(/^\d+(\.\d+)?\/\d+(\.\d+)?$/, 'US dollars a million input and output tokens, such as "0.06/0.24"')
  .transform((text) => {
    const [input = 0, output = 0] = text.split('/').map(Number);
    return { input, output };
  });
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** Which engines serve, and within which limits. Every variable has a default: nothing needs to be set. */
const EngineEnvironment = z.object({
  DATELINE_LANGUAGES: list.pipe(z.array(languageCode)).default(['es']),
  DATELINE_TRANSLATION_SCOPE: TranslationScope.default('full'),
  DATELINE_KEY_POINTS: z.coerce.number().int().min(1).max(20).default(5),
  DATELINE_SUMMARIZER: z.enum(['extractive', 'bedrock', 'openai-compatible']).default('extractive'),
  DATELINE_MODEL_PROVIDER: modelProvider.optional(),
  DATELINE_MODEL: z.string().optional(),
  DATELINE_MODEL_URL: z.url().optional(),
  DATELINE_MODEL_KEY: z.string().optional(),
  DATELINE_MODEL_KEY_SECRET: z.string().optional(),
  DATELINE_MODEL_PRICE: price.optional(),
  DATELINE_MODEL_TIMEOUT_SECONDS: z.coerce.number().positive().max(900).optional(),
  DATELINE_MODEL_PART_CHARACTERS: z.coerce.number().int().min(1_000).optional(),
  DATELINE_TRANSLATE_FORMALITY: z.enum(['formal', 'informal']).optional(),
  DATELINE_TRANSLATE_MASK_PROFANITY: flag.default(false),
  DATELINE_TRANSLATE_TERMINOLOGY: z.string().optional(),
  DATELINE_TRANSLATORS: list.default(['bergamot', 'apertium']),
  DATELINE_TRANSLATORS_BY_PAIR: z.string().default('{}'),
  DATELINE_GLOSSARY: z.string().optional(),
  DATELINE_BERGAMOT_MODELS: z.string().default('.dateline/models'),
  DATELINE_MODEL_MIRROR: z.url().optional(),
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

export type ModelProvider = z.infer<typeof modelProvider>;

export interface EngineSettings {
  readonly languages: readonly string[];
  readonly translationScope: TranslationScope;
  readonly keyPoints: number;
  readonly summary: { readonly engine: 'extractive' | ModelProvider };
  /** The language model of summaries and translations. */
  readonly model: {
    /** Absent where nothing chooses a model: then no engine that needs one is available. */
    readonly provider?: ModelProvider;
    readonly name?: string;
    readonly url?: string;
    readonly key?: string;
    /** Name or ARN of the secret that holds the key. */
    readonly keySecret?: string;
    /** US dollars a million tokens, where the list of prices does not say or another price was agreed. */
    readonly price?: { readonly input: number; readonly output: number };
    readonly timeoutMs?: number;
    /** The longest text that goes into one request: less for models of a small context. */
    readonly maxPartCharacters?: number;
  };
  /** Settings of Amazon Translate. */
  readonly amazonTranslate: {
    readonly formality?: 'formal' | 'informal';
    readonly maskProfanity: boolean;
    readonly terminology?: string;
  };
  readonly translation: {
    /** Engines in order of preference. */
    readonly engines: readonly string[];
    /** Engines by pair (`en-es`), purpose (`summary`, `full`) or both (`en-es/full`), before the general order. */
    readonly enginesByPair: Readonly<Record<string, readonly string[]>>;
    readonly glossaryPath?: string;
    readonly bergamot: {
      /** Folder of the models, one folder a pair. */
      readonly modelsFolder: string;
      /** A web server with the same folders, from which models are pulled in place of Mozilla's. */
      readonly mirror?: string;
    };
  };
  readonly budget: { readonly articleUsd: number; readonly dayUsd: number };
  readonly maxBytes: number;
  readonly region: string;
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
    summary: { engine: values.DATELINE_SUMMARIZER },
    model: readModelSettings(values),
    amazonTranslate: {
      formality: values.DATELINE_TRANSLATE_FORMALITY,
      maskProfanity: values.DATELINE_TRANSLATE_MASK_PROFANITY,
      terminology: values.DATELINE_TRANSLATE_TERMINOLOGY,
    },
    translation: {
      engines: values.DATELINE_TRANSLATORS,
      enginesByPair: parseEnginesByPair(values.DATELINE_TRANSLATORS_BY_PAIR),
      glossaryPath: values.DATELINE_GLOSSARY,
      bergamot: { modelsFolder: values.DATELINE_BERGAMOT_MODELS, mirror: values.DATELINE_MODEL_MIRROR },
    },
    budget: { articleUsd: values.DATELINE_MAX_ARTICLE_USD, dayUsd: values.DATELINE_MAX_DAY_USD },
    maxBytes: values.DATELINE_MAX_BYTES,
    region: values.AWS_REGION,
  };
}

/** One model serves summaries and translations: its provider is named, or follows from the summary engine or the URL. */
function readModelSettings(values: z.infer<typeof EngineEnvironment>): EngineSettings['model'] {
  const { DATELINE_MODEL_PROVIDER: named, DATELINE_SUMMARIZER: summarizer, DATELINE_MODEL_URL: url } = values;
  const ofSummaries = summarizer === 'extractive' ? undefined : summarizer;
  if (named !== undefined && ofSummaries !== undefined && named !== ofSummaries) {
    throw new SettingsError(`DATELINE_SUMMARIZER is ${ofSummaries} and DATELINE_MODEL_PROVIDER is ${named}: name one`);
  }
  const seconds = values.DATELINE_MODEL_TIMEOUT_SECONDS;
  return {
    provider: named ?? ofSummaries ?? (url === undefined ? undefined : 'openai-compatible'),
    name: values.DATELINE_MODEL,
    url,
    key: values.DATELINE_MODEL_KEY,
    keySecret: values.DATELINE_MODEL_KEY_SECRET,
    price: values.DATELINE_MODEL_PRICE,
    timeoutMs: seconds === undefined ? undefined : seconds * 1000,
    maxPartCharacters: values.DATELINE_MODEL_PART_CHARACTERS,
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
