import type * as z from 'zod';
import { SettingsError } from './errors.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The variables of a schema, by default those of this process. Throws one `SettingsError` that names every missing or wrong one. */
export function parseEnvironment<Schema extends z.ZodObject>(
  schema: Schema,
  environment: Environment = process.env,
): z.infer<Schema> {
  // An empty variable is an unset one, as in a shell.
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new SettingsError(`settings are missing or wrong:\n  ${problems.join('\n  ')}`);
}
