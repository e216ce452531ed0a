import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SettingsError } from '../../functions/errors.ts';
import { isFileError } from '../terminal.ts';

/**
 * Makes the folder that everything is kept in and keeps other processes out of it, until the function that is given
 * back is called. The lock is one of the system's on an SQLite file: it goes with the process, however that ends.
 */
export function claimDataFolder(folder: string): () => void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    if (!isFileError(cause)) throw cause;
    throw new SettingsError(`--data: the folder ${folder} cannot be made: ${cause.code}`, cause);
  }
  const lock = new DatabaseSync(join(folder, 'in-use'));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw new SettingsError(
      `${folder} is in use by another Dateline: end it, or choose another folder (dateline start --data FOLDER)`,
      cause,
    );
  }
  return () => lock.close();
}
