import { styleText } from 'node:util';
import { DatelineError, describeError } from '../functions/errors.ts';

type Style = Parameters<typeof styleText>[0];

/** Colours where a terminal shows them; NO_COLOR and pipes get plain text. */
export function paint(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout });
}

/** Prints one JSON line and waits where the reader is slower. */
export async function printJsonLine(value: unknown): Promise<void> {
  await print(JSON.stringify(value));
}

export async function print(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

/** What goes on while results go to standard output. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Runs a command's work; an error becomes one sentence and exit status 1, a defect keeps its stack. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const text =
      error instanceof DatelineError
        ? describeError(error).message
        : isFileError(error)
          ? error.message
          : error instanceof Error
            ? (error.stack ?? error.message)
            : String(error);
    note(`dateline: ${text}`);
    process.exitCode = 1;
  }
}

/** The file system refused: `code` is its word for why, such as `ENOENT`. */
export function isFileError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;
}
