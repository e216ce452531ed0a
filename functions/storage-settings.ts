import * as z from 'zod';
import { dynamodb } from './adapters/dynamodb/index.ts';
import { s3 } from './adapters/s3/index.ts';
import { sqs } from './adapters/sqs/index.ts';
import { type Environment, parseEnvironment } from './environment.ts';

/** Where things are stored; the stack or the local cloud sets all of these. */
const StorageEnvironment = z.object({
  ...s3.variables.shape,
  ...dynamodb.variables.shape,
  ...sqs.variables.shape,
});

export type StorageSettings = Readonly<ReturnType<typeof readStorageSettings>>;

/** Throws one `SettingsError` that names every missing variable. */
export function readStorageSettings(environment?: Environment) {
  const values = parseEnvironment(StorageEnvironment, environment);
  return { ...s3.readSettings(values), ...dynamodb.readSettings(values), ...sqs.readSettings(values) };
}
