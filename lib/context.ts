import * as z from 'zod';
import {
  CLOUD_TRANSLATORS,
  CONTEXT_VARIABLES,
  type ContextVariable,
  SUMMARIZER_NAMES,
} from '../functions/adapters/engine-adapters.ts';

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
const translator = z.enum(CLOUD_TRANSLATORS);

function parseJson(text: string, { addIssue }: { addIssue(message: string): void }): unknown {
  try {
    return JSON.parse(text);
  } catch {
    addIssue('JSON such as {"en-de":["bergamot"]}');
    return z.NEVER;
  }
}

/** What a deployment can choose, beside what adapters of engines let it choose. */
const Context = z
  .object({
    stackName: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9-]{0,50}$/, 'letters, digits and hyphens')
      .default('Dateline'),
    languages: list
      .pipe(z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'languages such as es or zh-Hant')))
      .default(['es']),
    translationScope: z.enum(['summary', 'full']).default('summary'),
    translators: list.pipe(z.array(translator)).default(['amazon-translate']),
    summarizer: z.enum(['extractive', ...SUMMARIZER_NAMES]).default('extractive'),
    translatorsByPair: z
      .union([z.string().transform(parseJson), z.unknown()])
      .pipe(z.record(z.string(), z.array(translator)))
      .default({}),
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

/** Everything that a deployment can choose: `npx cdk deploy -c languages=es,fr -c auth=jwt …`. */
export interface Context extends z.infer<typeof Context> {
  /** What it chose of an engine, by the variable of the environment that carries it; empty for what it left open. */
  readonly engineVariables: Readonly<Record<string, string>>;
}

/** A value as the variable of an engine takes it, or what the variable stands for where nothing is given. */
function engineText({ schema }: ContextVariable) {
  return z
    .unknown()
    .optional()
    .transform((value, { addIssue }) => {
      const text = value === undefined ? undefined : String(value);
      const read = schema.safeParse(text);
      for (const { message } of read.error?.issues ?? []) addIssue(message);
      return text ?? String(read.data ?? '');
    });
}

const EngineContext = z.object(
  Object.fromEntries(Object.entries(CONTEXT_VARIABLES).map(([key, variable]) => [key, engineText(variable)])),
);

/** The names that may be given, for reading them one by one from the CDK's context. */
export const CONTEXT_KEYS = [...Object.keys(Context.shape), ...Object.keys(CONTEXT_VARIABLES)];

/** Throws one error that names every key that is wrong, what was expected and what was found. */
export function parseContext(read: (key: string) => unknown): Context {
  const given = Object.fromEntries(
    CONTEXT_KEYS.map((key) => [key, read(key)]).filter(([, value]) => value !== undefined),
  );
  const [own, ofEngines] = [Context.safeParse(given), EngineContext.safeParse(given)];
  if (own.success && ofEngines.success) {
    const texts = Object.entries(ofEngines.data);
    return {
      ...own.data,
      engineVariables: Object.fromEntries(texts.map(([key, text]) => [CONTEXT_VARIABLES[key]?.name, text])),
    };
  }
  const issues = [own, ofEngines].flatMap(({ error }) => error?.issues ?? []);
  const problems = issues.map(({ path, message }) => {
    const key = String(path[0] ?? '');
    return `${key}: ${message}; found ${JSON.stringify(given[key])}`;
  });
  throw new Error(`the context is wrong (-c KEY=VALUE, or "context" in cdk.json):\n  ${problems.join('\n  ')}`);
}
