import { buildSync } from 'esbuild';
import { gzipSync } from 'fflate';

const ROUNDS = 5;

/** What code adds to a bundle, in kilobytes minified and zipped. */
export function bundledKilobytes(contents: string): string {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  return `${(bytes.length / 1000).toFixed(1)} kB, zipped ${(gzipSync(bytes).length / 1000).toFixed(1)} kB`;
}

/** Nanoseconds of one call, in the fastest of several rounds. */
export function nanoseconds<Each>(items: readonly Each[], call: (item: Each) => unknown): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    for (const item of items) call(item);
    return performance.now() - start;
  });
  return (Math.min(...rounds) * 1e6) / items.length;
}

export function printTable(title: string, rows: readonly Readonly<Record<string, unknown>>[]): void {
  console.log(`\n${title}`);
  console.table(rows);
}
