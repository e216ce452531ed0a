import type * as z from 'zod';
import { SettingsError } from './errors.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The variables of a schema, by default those of this process. An empty variable is an unset one, as in a shell, but for
 * those that may be empty. Throws one `SettingsError` that names every missing or wrong one.
 */
export function parseEnvironment<Schema extends z.ZodObject>(
  schema: Schema,
  environment: Environment = process.env,
  mayBeEmpty: readonly string[] = [],
): z.infer<Schema> {
  const present = Object.fromEntries(
    Object.entries(environment).filter(
      ([name, value]) => value !== undefined && (value !== '' || mayBeEmpty.includes(name)),
    ),
  );
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new SettingsError(`settings are missing or wrong:\n  ${problems.join('\n  ')}`);
}
