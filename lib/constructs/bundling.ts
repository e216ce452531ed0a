import { join } from 'node:path';
import { OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';

/** Libraries in CommonJS look for these, which ES modules do not have. */
const BANNER = [
  "import { createRequire as __createRequire } from 'node:module';",
  "import { fileURLToPath as __fileURLToPath } from 'node:url';",
  "import { dirname as __pathDirname } from 'node:path';",
  'const require = __createRequire(import.meta.url);',
  'const __filename = __fileURLToPath(import.meta.url);',
  'const __dirname = __pathDirname(__filename);',
].join('');

/** What every bundle is made with; the size bench uses the same. */
export const BUNDLING = {
  format: OutputFormat.ESM,
  target: 'node24',
  minify: true,
  mainFields: ['module', 'main'],
  banner: BANNER,
  // Its ES module build imports its CommonJS core as a namespace, which is no function once it is bundled.
  esbuildArgs: { '--alias:cld3-asm': 'cld3-asm/dist/cjs/index.js' },
} as const;

/**
 * Bundles once more, with each part that is imported on demand in a file of its own: Node compiles a module as a whole
 * before it starts, and the readers of PDF and Word, the guesser of encodings and the language identifier make up two
 * thirds of it. `NodejsFunction` itself writes one file only.
 */
export function splitCommand(root: string, entry: string, output: string, unused: readonly string[]): string {
  const { format, target, mainFields, banner, esbuildArgs } = BUNDLING;
  const options = [
    '--bundle',
    '--splitting',
    '--minify',
    '--charset=utf8',
    '--legal-comments=none',
    '--platform=node',
    '--log-level=warning',
    `--format=${format}`,
    `--target=${target}`,
    `--main-fields=${mainFields.join(',')}`,
    `--banner:js=${banner}`,
    ...Object.entries(esbuildArgs).map(([name, value]) => `${name}=${value}`),
    `--outdir=${output}`,
    '--out-extension:.js=.mjs',
    '--entry-names=index',
    '--chunk-names=part-[hash]',
    ...unused.map((name) => `--external:${name}`),
  ];
  return [join(root, 'node_modules/.bin/esbuild'), join(root, entry), ...options].map(quote).join(' ');
}

/** One word of a shell's command line. */
export function quote(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
