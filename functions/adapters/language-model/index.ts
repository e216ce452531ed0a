import * as z from 'zod';
import { SettingsError } from '../../errors.ts';
import type { Summarizer } from '../../summary/summarizer.ts';
import type { EngineAdapter, EngineServices, Grant } from '../engine-adapter.ts';
import { DEFAULT_BEDROCK_MODEL, type ModelEngine } from './providers/model-engine.ts';

const provider = z.enum(['bedrock', 'openai-compatible']);
type Provider = z.infer<typeof provider>;

const variables = z.object({
  DATELINE_SUMMARIZER: z.string().optional(),
  DATELINE_MODEL_PROVIDER: provider.optional(),
  DATELINE_MODEL: z.string().optional(),
  DATELINE_MODEL_URL: z.url().optional(),
  DATELINE_MODEL_KEY: z.string().optional(),
  DATELINE_MODEL_KEY_SECRET: z.string().optional(),
  DATELINE_MODEL_PRICE: z
    .string()
    .regex(/^\d+(\.\d+)?\/\d+(\.\d+)?$/, 'US dollars a million input and output tokens, such as "0.06/0.24"')
    .transform((text) => {
      const [input = 0, output = 0] = text.split('/').map(Number);
      return { input, output };
    })
    .optional(),
  DATELINE_MODEL_TIMEOUT_SECONDS: z.coerce.number().positive().max(900).optional(),
  DATELINE_MODEL_PART_CHARACTERS: z.coerce.number().int().min(1_000).optional(),
});

interface LanguageModelSettings {
  /** Absent where nothing chooses a model: then no engine that needs one is available. */
  readonly provider?: Provider;
  readonly model?: string;
  readonly url?: string;
  readonly key?: string;
  /** Name or ARN of the secret that holds the key. */
  readonly keySecret?: string;
  /** US dollars a million tokens, where the list of prices does not say or another price was agreed. */
  readonly price?: { readonly input: number; readonly output: number };
  readonly timeoutMs?: number;
  /** The longest text that goes into one request: less for models of a small context. */
  readonly maxPartCharacters?: number;
}

function readSettings(values: z.infer<typeof variables>): LanguageModelSettings {
  const seconds = values.DATELINE_MODEL_TIMEOUT_SECONDS;
  return {
    provider: chooseProvider(values),
    model: values.DATELINE_MODEL,
    url: values.DATELINE_MODEL_URL,
    key: values.DATELINE_MODEL_KEY,
    keySecret: values.DATELINE_MODEL_KEY_SECRET,
    price: values.DATELINE_MODEL_PRICE,
    timeoutMs: seconds === undefined ? undefined : seconds * 1000,
    maxPartCharacters: values.DATELINE_MODEL_PART_CHARACTERS,
  };
}

/** One model serves summaries and translations: its provider is named, or follows from the summary engine or the URL. */
function chooseProvider(values: z.infer<typeof variables>): Provider | undefined {
  const named = values.DATELINE_MODEL_PROVIDER;
  const ofSummaries = provider.safeParse(values.DATELINE_SUMMARIZER).data;
  if (named !== undefined && ofSummaries !== undefined && named !== ofSummaries) {
    throw new SettingsError(`DATELINE_SUMMARIZER is ${ofSummaries} and DATELINE_MODEL_PROVIDER is ${named}: name one`);
  }
  return named ?? ofSummaries ?? (values.DATELINE_MODEL_URL === undefined ? undefined : 'openai-compatible');
}

async function createModel(
  name: Provider,
  { keySecret, ...settings }: LanguageModelSettings,
  { region, secretReader }: EngineServices,
): Promise<ModelEngine> {
  if (name === 'bedrock') {
    const { createBedrockModel } = await import('./providers/bedrock-model.ts');
    return createBedrockModel({ ...settings, region });
  }
  const { createOpenAiCompatibleModel } = await import('./providers/openai-compatible-model.ts');
  return createOpenAiCompatibleModel({
    ...settings,
    readKey: keySecret === undefined ? undefined : secretReader(keySecret),
  });
}

function summarizerOf(name: Provider) {
  return async (settings: LanguageModelSettings, services: EngineServices): Promise<Summarizer> => {
    const { createLanguageModelSummarizer } = await import('./summary/language-model-summarizer.ts');
    return createLanguageModelSummarizer(await createModel(name, settings, services));
  };
}

/** A cross-region inference profile calls the model in any region of its geography, so both are named. */
function grantBedrock(model: string): Grant {
  if (model.startsWith('arn:')) {
    return {
      actions: ['bedrock:InvokeModel'],
      resources: [model, 'arn:{partition}:bedrock:*::foundation-model/*'],
      reason: 'The ARN of an application inference profile does not say which model it calls, nor in which regions.',
    };
  }
  const bare = model.replace(/^(?:us-gov|us|eu|ca|apac|jp|au|global)\./, '');
  return {
    actions: ['bedrock:InvokeModel'],
    resources: [
      `arn:{partition}:bedrock:*::foundation-model/${bare}`,
      `arn:{partition}:bedrock:{region}:{account}:inference-profile/*${bare}`,
    ],
    reason: 'An inference profile calls its one model in whichever region of its geography has room.',
  };
}

/** By name, to which Secrets Manager adds six characters, or by ARN. */
function grantSecret(secret: string): Grant {
  const isArn = secret.startsWith('arn:');
  const resource = isArn ? secret : `arn:{partition}:secretsmanager:{region}:{account}:secret:${secret}-??????`;
  return { actions: ['secretsmanager:GetSecretValue'], resources: [resource] };
}

/** A model of Amazon Bedrock, or of any service that speaks chat completions. */
export const languageModel: EngineAdapter<typeof variables, LanguageModelSettings> = {
  variables,
  readSettings,
  contextKeys: {
    modelProvider: 'DATELINE_MODEL_PROVIDER',
    model: 'DATELINE_MODEL',
    modelUrl: 'DATELINE_MODEL_URL',
    modelKeySecret: 'DATELINE_MODEL_KEY_SECRET',
    modelPrice: 'DATELINE_MODEL_PRICE',
  },
  grants: ({ provider: chosen, model, keySecret }) => [
    ...(chosen === 'bedrock' ? [grantBedrock(model ?? DEFAULT_BEDROCK_MODEL)] : []),
    ...(keySecret === undefined ? [] : [grantSecret(keySecret)]),
  ],
  summarizers: { bedrock: summarizerOf('bedrock'), 'openai-compatible': summarizerOf('openai-compatible') },
  translators: {
    'language-model': async (settings, services) => {
      const { createLanguageModelTranslator } = await import('./translation/language-model-translator.ts');
      const { provider: chosen } = settings;
      return createLanguageModelTranslator(chosen && (await createModel(chosen, settings, services)));
    },
  },
};
