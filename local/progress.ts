import { progress } from '@clack/prompts';
import { note } from './terminal.ts';

/** Tells how far a long piece of work is, by bytes. */
export interface Progress {
  /** So many bytes more are done. */
  advance(bytes: number): void;
  /** Ends with a line that stays. */
  done(text: string): void;
  failed(text: string): void;
}

/** Where no terminal shows a bar, a line is enough after each of so many parts. */
const LINES = 4;

/** A bar in a terminal, a few lines elsewhere; both on standard error. */
export function startProgress(title: string, totalBytes: number): Progress {
  return process.stderr.isTTY ? showBar(title, totalBytes) : writeLines(title, totalBytes);
}

function showBar(title: string, totalBytes: number): Progress {
  const bar = progress({ max: Math.max(1, totalBytes), output: process.stderr });
  let done = 0;
  bar.start(`${title}, ${megabytes(totalBytes)}`);
  return {
    advance: (bytes) => {
      done += bytes;
      bar.advance(bytes, `${title}, ${megabytes(done)} of ${megabytes(totalBytes)}`);
    },
    done: (text) => bar.stop(text),
    failed: (text) => bar.error(text),
  };
}

function writeLines(title: string, totalBytes: number): Progress {
  let [done, told] = [0, 0];
  return {
    advance: (bytes) => {
      done += bytes;
      const part = Math.floor((done * LINES) / Math.max(1, totalBytes));
      if (part > told && part < LINES) note(`${title}: ${megabytes(done)} of ${megabytes(totalBytes)}`);
      told = Math.max(told, part);
    },
    done: note,
    failed: note,
  };
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
