import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';

/** Libraries in CommonJS look for these, which ES modules do not have. Nothing is imported: each part begins with it. */
const BANNER = [
  "const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);",
  'const { filename: __filename, dirname: __dirname } = import.meta;',
].join('');

/** zod carries its messages in sixty languages, and a library that takes it whole keeps all of them alive. */
const ENGLISH_ZOD: Plugin = {
  name: 'english-zod',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/zod\/v4\/locales\/index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
  },
};

/** The reader of Word documents can write them too, which nothing here asks it to. */
const NO_XML_WRITER: Plugin = {
  name: 'no-xml-writer',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/xmlbuilder\/lib\/index\.js$/ }, () => ({ contents: '' }));
  },
};

/** Libraries that hold compiled code or models in base64, which a zip archive packs badly. */
const BASE64_HOLDERS = /\/(?:cld3-asm\/dist\/cjs\/lib\/node\/cld3|jschardet\/build\/models\/models\.bin)\.js$/;
const BASE64 = /"((?:data:[^"]*;base64,)?)([A-Za-z0-9+/=]{1000,})"/;

const PACKED_BASE64: Plugin = {
  name: 'packed-base64',
  setup: ({ onLoad }) => {
    onLoad({ filter: BASE64_HOLDERS }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(BASE64, (_, scheme, held) => {
        const packed = brotliCompressSync(Buffer.from(held, 'base64')).toString('base64');
        const zlib = `process.getBuiltinModule('node:zlib')`;
        return `'${scheme}' + ${zlib}.brotliDecompressSync(Buffer.from('${packed}', 'base64')).toString('base64')`;
      }),
    }));
  },
};

/**
 * Each part that is imported on demand becomes a file of its own: Node compiles a module as a whole before it starts,
 * and readers of formats, engines and checks make up most of the code.
 */
const OPTIONS = {
  bundle: true,
  splitting: true,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  platform: 'node',
  format: 'esm',
  target: 'node24',
  mainFields: ['module', 'main'],
  banner: { js: BANNER },
  // Its ES module build imports its CommonJS core as a namespace, which cannot be called once it is bundled.
  alias: { 'cld3-asm': 'cld3-asm/dist/cjs/index.js' },
  outExtension: { '.js': '.mjs' },
  entryNames: 'index',
  chunkNames: 'part-[hash]',
  plugins: [ENGLISH_ZOD, NO_XML_WRITER, PACKED_BASE64],
  metafile: true,
  logLevel: 'error',
} satisfies BuildOptions & { metafile: true };

/** What the SDK imports on demand outside of Lambda: there, credentials come from the environment. */
const NEVER_IN_LAMBDA = [
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-login',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@aws-sdk/nested-clients',
  'bowser',
];

/** Where the files of what is known of languages lie, and beside them an index a topic. */
const LANGUAGE_DATA = 'functions/language/data';

export interface Bundle {
  /** Entry point from the repository's root. */
  readonly entry: string;
  /** Packages and files from the repository's root that its code imports on demand, and that it never asks for. */
  readonly unused?: readonly string[];
  /** Files that lie beside the bundle, in a folder of that name. */
  readonly besides?: BesideBundle;
}

/** What cannot be bundled: worker threads and compiled code, by paths from the repository's root. */
export interface BesideBundle {
  readonly folder: string;
  readonly files: readonly string[];
}

/** Writes a function's code into a folder that needs nothing beside it: `index.mjs`, its parts and its data. */
export async function bundleFunction(root: string, output: string, bundle: Bundle): Promise<void> {
  const { entry, unused = [], besides } = bundle;
  const { metafile } = await build({
    ...OPTIONS,
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: output,
    external: [...NEVER_IN_LAMBDA, ...unused.map((each) => (each.startsWith('functions/') ? join(root, each) : each))],
  });
  const parts = reachedParts(metafile);
  for (const path of Object.keys(metafile.outputs)) if (!parts.has(path)) rmSync(join(root, path));
  const topics = topicsOf([...parts.values()]);
  if (topics.size > 0) copyLanguageData(join(root, LANGUAGE_DATA), join(output, 'data'), topics);
  if (besides === undefined) return;
  mkdirSync(join(output, besides.folder));
  for (const file of besides.files) copyFileSync(join(root, file), join(output, besides.folder, basename(file)));
}

type Part = Metafile['outputs'][string];

/** The parts that are imported at all: the bundler also writes those that code asks for which it left out itself. */
function reachedParts({ outputs }: Metafile): ReadonlyMap<string, Part> {
  const reached = new Map<string, Part>();
  const visit = (path: string): void => {
    const part = outputs[path];
    if (part === undefined || reached.has(path)) return;
    reached.set(path, part);
    for (const each of part.imports) visit(each.path);
  };
  visit(Object.keys(outputs).find((path) => basename(path) === 'index.mjs') ?? '');
  return reached;
}

/** The topics whose index the parts hold. */
function topicsOf(parts: readonly Part[]): ReadonlySet<string> {
  const files = parts.flatMap(({ inputs }) =>
    Object.keys(inputs).filter((path) => (inputs[path]?.bytesInOutput ?? 0) > 0),
  );
  return new Set(files.filter((path) => path.startsWith(`${LANGUAGE_DATA}/`)).map((path) => basename(path, '.ts')));
}

/** Copies `<code>/<topic>.json` of these topics, without the space that is there for people. */
function copyLanguageData(from: string, to: string, topics: ReadonlySet<string>): void {
  for (const path of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.json') || !topics.has(basename(path, '.json'))) continue;
    mkdirSync(join(to, path, '..'), { recursive: true });
    writeFileSync(join(to, path), JSON.stringify(JSON.parse(readFileSync(join(from, path), 'utf8'))));
  }
}

if (import.meta.main) {
  const [root = '', output = '', bundle = ''] = process.argv.slice(2);
  await bundleFunction(root, output, JSON.parse(bundle));
}
