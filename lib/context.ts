import * as z from 'zod';

const list = z
  .union([
    z.array(z.string()),
    z.string().transform((text) =>
      text
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean),
    ),
  ])
  .pipe(z.array(z.string()));
const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);
const number = z.coerce.number();
/** The engines that a function can run: a rule-based one is a program of the machine and stays there. */
const Translator = z.enum(['amazon-translate', 'bergamot', 'language-model']);
export type Translator = z.infer<typeof Translator>;

function parseJson(text: string, { addIssue }: { addIssue(message: string): void }): unknown {
  try {
    return JSON.parse(text);
  } catch {
    addIssue('JSON such as {"en-de":["bergamot"]}');
    return z.NEVER;
  }
}

/** Everything that a deployment can choose: `npx cdk deploy -c languages=es,fr -c auth=jwt …`. */
export const Context = z
  .object({
    stackName: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9-]{0,50}$/, 'letters, digits and hyphens')
      .default('Dateline'),
    languages: list
      .pipe(z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'languages such as es or zh-Hant')))
      .default(['es']),
    translationScope: z.enum(['summary', 'full']).default('summary'),
    translators: list.pipe(z.array(Translator)).default(['amazon-translate']),
    summarizer: z.enum(['extractive', 'bedrock', 'openai-compatible']).default('extractive'),
    modelProvider: z.enum(['bedrock', 'openai-compatible']).optional(),
    model: z.string().optional(),
    modelUrl: z.url().optional(),
    modelKeySecret: z.string().optional(),
    modelPrice: z
      .string()
      .regex(/^\d+(\.\d+)?\/\d+(\.\d+)?$/, 'US dollars a million input and output tokens, such as 0.06/0.24')
      .optional(),
    translatorsByPair: z
      .union([z.string().transform(parseJson), z.unknown()])
      .pipe(z.record(z.string(), z.array(Translator)))
      .default({}),
    formality: z.enum(['formal', 'informal']).optional(),
    maskProfanity: flag.default(false),
    terminology: z.string().optional(),
    keyPoints: number.int().min(1).max(20).default(5),
    maxArticleUsd: number.nonnegative().default(0.5),
    maxDayUsd: number.nonnegative().default(5),
    maxBytes: number.int().positive().default(20_000_000),
    auth: z.enum(['iam', 'jwt']).default('iam'),
    jwtIssuer: z.url().optional(),
    jwtAudience: list.default([]),
    alarmEmail: z.email().optional(),
    logRetentionDays: z.coerce
      .number()
      .pipe(z.union([z.literal(7), z.literal(30), z.literal(90), z.literal(365)]))
      .default(30),
    oldVersionDays: number.int().positive().default(30),
    reconcileHours: number
      .int()
      .min(1)
      .max(24 * 7)
      .default(24),
    keepData: flag.default(true),
  })
  .refine(({ auth, jwtIssuer, jwtAudience }) => auth !== 'jwt' || (jwtIssuer !== undefined && jwtAudience.length > 0), {
    message: 'auth=jwt needs jwtIssuer and jwtAudience',
    path: ['jwtIssuer'],
  });
export type Context = z.infer<typeof Context>;

/** The names that may be given, for reading them one by one from the CDK's context. */
export const CONTEXT_KEYS = Object.keys(Context.shape) as (keyof Context)[];

/** Throws one error that names every key that is wrong, what was expected and what was found. */
export function parseContext(read: (key: string) => unknown): Context {
  const given = Object.fromEntries(
    CONTEXT_KEYS.map((key) => [key, read(key)]).filter(([, value]) => value !== undefined),
  );
  const result = Context.safeParse(given);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => {
    const key = String(path[0] ?? '');
    return `${key}: ${message}; found ${JSON.stringify(given[key])}`;
  });
  throw new Error(`the context is wrong (-c KEY=VALUE, or "context" in cdk.json):\n  ${problems.join('\n  ')}`);
}

/** True when some pair or purpose may be translated by that engine. */
export function usesTranslator({ translators, translatorsByPair }: Context, engine: Translator): boolean {
  return [translators, ...Object.values(translatorsByPair)].flat().includes(engine);
}

/** Who serves the language model: named, or as the summary engine or the URL has it. */
export function modelProvider(context: Context): Context['modelProvider'] {
  if (context.modelProvider !== undefined) return context.modelProvider;
  if (context.summarizer !== 'extractive') return context.summarizer;
  return context.modelUrl === undefined ? undefined : 'openai-compatible';
}
