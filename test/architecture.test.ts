import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const STAGE_ORDER = ['article', 'metadata', 'facts', 'summary', 'translation', 'record'];
/** Interfaces that a stage needs from outside: other modules may import these files of a stage. */
const PORTS = [
  'article/object-source',
  'record/record-store',
  'record/text-store',
  'summary/spend-guard',
  'summary/statements',
  'summary/summarizer',
  'translation/translator',
  'pipeline/stage-queue',
];
/** Hostile files are parsed in a thread that can be ended. */
const THREAD_STARTERS = ['functions/article/formats/pdf/parse-in-thread.ts'];
/** Stages, table keys and prefixes as data, which the cloud definition and this machine read alike. */
const TOPOLOGY = 'functions/topology.ts';
/** What adapters of engines say of themselves, for those who list, deploy or start them. */
const ENGINE_ADAPTERS = ['functions/adapters/engine-adapter.ts', 'functions/adapters/engine-adapters.ts'];
const ENVIRONMENT_READERS = ['functions/environment.ts', 'lib/app.ts'];

/** A topic asks a file of another one where the other's face would lead back to it. */
const PAST_THE_FACE = [
  'functions/language/names/organizations.ts → functions/language/places/places.ts',
  'functions/language/numbers/readings/digit-readings.ts → functions/language/units/find-units.ts',
  'functions/language/numbers/readings/digit-readings.ts → functions/language/units/unit-table.ts',
  'functions/language/units/classifiers.ts → functions/language/numbers/readings/cjk-numerals.ts',
  'functions/language/units/unit-conversions.ts → functions/language/numbers/find-numbers.ts',
  'functions/language/units/unit-data.ts → functions/language/numbers/number-data.ts',
];
const MOST_FILES = 20;

/** What engines, formats and checks are made of beyond their description, which says when they are needed. */
const ON_DEMAND = [
  /^functions\/adapters\/[^/]+\/(?:[^/]+-translator|summary|translation|thread)/,
  // Its JSON and the first element of a page tell what a file is.
  /^functions\/article\/formats\/(?!json\/parse-json|html\/read-root).*\/(?:parse|read)-/,
  /^functions\/summary\/(?:ranking|writing|checks)\//,
  /^functions\/translation\/(?:gate|engines\/translate)/,
  /^(?:ai|@ai-sdk\/.*|@aws-sdk\/client-(?:translate|secrets-manager))$/,
];
/** What finds and describes facts: an article is read once. */
const EXTRACTION = [
  /^functions\/(?:facts|metadata|article)\/(?!schema)/,
  /^functions\/language\/(?:calendar|names|numbers|places|speech|tokens|units)\//,
];
/** Entry point → what its function starts without. */
const STARTS_WITHOUT: Readonly<Record<string, readonly RegExp[]>> = {
  'functions/ingest.ts': ON_DEMAND,
  'functions/summarize.ts': [...ON_DEMAND, ...EXTRACTION],
  'functions/translate.ts': [...ON_DEMAND, ...EXTRACTION],
  'functions/api.ts': [...ON_DEMAND, ...EXTRACTION, /^functions\/(?:pipeline|settings|engines)/],
};

interface Import {
  readonly from: string;
  readonly target: string;
  /** True for a path inside the repository. */
  readonly own: boolean;
  /** False for types alone, and for what is imported when it is needed. */
  readonly isAtStart: boolean;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const pattern =
    /^\s*(?:import|export)\b[^'"`;]*?from\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|^\s*import\s+['"]([^'"]+)['"]/gm;
  return [...text.matchAll(pattern)].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    const own = target.startsWith('.');
    const isAtStart = match[2] === undefined && !isTypesAlone(match[0]);
    return { from: file, target: own ? relative(ROOT, resolve(ROOT, dirname(file), target)) : target, own, isAtStart };
  });
}

/** `import type { A } from`, `import { type A, type B } from` */
function isTypesAlone(statement: string): boolean {
  return /^\s*(?:import|export) (?:type\b|\{\s*(?:type \w+(?: as \w+)?,?\s*)+\} from)/.test(statement);
}

const files = ['lib', 'functions', 'local'].flatMap(sourceFiles);
const imports = files.flatMap(importsOf);

/** Topic of language knowledge that a file belongs to; data belongs to none. */
function topicOf(path: string): string | undefined {
  const topic = /^functions\/language\/([^/]+)\//.exec(path)?.[1];
  return topic === 'data' ? undefined : topic;
}

function stageOf(path: string): string | undefined {
  const folder = /^functions\/([^/]+)\//.exec(path)?.[1];
  return folder !== undefined && STAGE_ORDER.includes(folder) ? folder : undefined;
}

function isPort(path: string): boolean {
  return PORTS.some((port) => path === `functions/${port}.ts`);
}

/** What every stage may use: words, numbers and names of languages, with no stage in it. */
function isLanguage(path: string): boolean {
  return path.startsWith('functions/language/');
}

function isSchema(path: string): boolean {
  return /^functions\/[^/]+\/schema\.ts$/.test(path);
}

function violations(rule: (each: Import) => boolean): string[] {
  return imports.filter(rule).map((each) => `${each.from} → ${each.target}`);
}

describe('architecture', () => {
  it('schemas import zod and the schemas of earlier stages', () => {
    const wrong = violations((each) => {
      if (!isSchema(each.from)) return false;
      if (!each.own) return each.target !== 'zod';
      if (!isSchema(each.target)) return true;
      const [own, other] = [stageOf(each.from), stageOf(each.target)];
      return own !== undefined && other !== undefined && STAGE_ORDER.indexOf(other) > STAGE_ORDER.indexOf(own);
    });
    expect(wrong).toEqual([]);
  });

  it('a stage imports itself, earlier schemas, ports, errors and pure libraries', () => {
    const wrong = violations((each) => {
      const own = stageOf(each.from);
      if (own === undefined || !each.own || each.target === 'functions/errors.ts') return false;
      if (isPort(each.target) || isLanguage(each.target)) return false;
      const other = stageOf(each.target);
      if (other === own) return false;
      if (other === undefined) return true;
      return !isSchema(each.target) || STAGE_ORDER.indexOf(other) > STAGE_ORDER.indexOf(own);
    });
    expect(wrong).toEqual([]);
  });

  it('language knowledge imports itself alone', () => {
    expect(violations((each) => isLanguage(each.from) && each.own && !isLanguage(each.target))).toEqual([]);
  });

  it('a topic of language knowledge is imported by its index.ts', () => {
    const wrong = violations((each) => {
      const topic = topicOf(each.target);
      if (topic === undefined || topicOf(each.from) === topic) return false;
      return each.target !== `functions/language/${topic}/index.ts`;
    });
    expect(wrong.filter((each) => !PAST_THE_FACE.includes(each))).toEqual([]);
  });

  it('a stage and the pipeline know no SDK, server or process', () => {
    const outside =
      /^(@aws-sdk|@ai-sdk|@aws-lambda-powertools|ai$|hono|node:(child_process|http|https|net|worker_threads|fs))/;
    const wrong = violations(
      (each) =>
        (stageOf(each.from) !== undefined || each.from.startsWith('functions/pipeline/')) &&
        outside.test(each.target) &&
        !(each.target === 'node:worker_threads' && THREAD_STARTERS.includes(each.from)),
    );
    expect(wrong).toEqual([]);
  });

  it('an adapter imports schemas, ports, errors, knowledge of languages and its own service, never another adapter or a stage', () => {
    const wrong = violations((each) => {
      const adapter = /^functions\/adapters\/([^/]+)\//.exec(each.from)?.[1];
      if (adapter === undefined || !each.own) return false;
      if (each.target.startsWith(`functions/adapters/${adapter}/`) || each.target === 'functions/errors.ts')
        return false;
      if (isLanguage(each.target)) return false;
      return !isSchema(each.target) && !isPort(each.target) && ![TOPOLOGY, ...ENGINE_ADAPTERS].includes(each.target);
    });
    expect(wrong).toEqual([]);
  });

  it('the cloud definition imports itself, the topology and what adapters say of their engines, and nothing that runs imports it', () => {
    const wrong = violations((each) => {
      if (!each.own) return false;
      if (each.from.startsWith('lib/'))
        return !each.target.startsWith('lib/') && ![TOPOLOGY, ...ENGINE_ADAPTERS].includes(each.target);
      return each.target.startsWith('lib/');
    });
    expect(wrong).toEqual([]);
  });

  it('what runs in the cloud imports nothing of this machine', () => {
    expect(
      violations((each) => each.from.startsWith('functions/') && each.own && each.target.startsWith('local/')),
    ).toEqual([]);
  });

  it.each(Object.entries(STARTS_WITHOUT))('%s starts without what only some of its messages need', (entry, without) => {
    const loaded = new Set([entry]);
    for (const file of loaded)
      for (const { from, target, isAtStart } of imports) if (from === file && isAtStart) loaded.add(target);
    expect(loaded.size).toBeGreaterThan(20);
    expect([...loaded].filter((each) => without.some((pattern) => pattern.test(each)))).toEqual([]);
  });

  it('has no import circle', () => {
    const graph = Map.groupBy(
      imports.filter((each) => each.own),
      (each) => each.from,
    );
    const circles: string[] = [];
    const finished = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      if (finished.has(file)) return;
      for (const each of graph.get(file) ?? []) visit(each.target, [...path, file]);
      finished.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('reads the environment in one place, and stages know neither clock nor chance nor console', () => {
    const impure = /\bconsole\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(/;
    const wrong = files.filter((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8').replace(/^\s*(\*|\/\/).*$/gm, '');
      if (/\bprocess\.env\b/.test(text) && !ENVIRONMENT_READERS.includes(file)) return true;
      return (stageOf(file) !== undefined || file.startsWith('functions/pipeline/')) && impure.test(text);
    });
    expect(wrong).toEqual([]);
  });

  it('has no folder of more files than a reader can take in, but of data', () => {
    const code = [...files, ...sourceFiles('scripts')].filter((file) => !file.startsWith('functions/language/data/'));
    const folders = Map.groupBy(code, dirname);
    expect([...folders].filter(([, inside]) => inside.length > MOST_FILES).map(([folder]) => folder)).toEqual([]);
  });

  it('has no grab-bag names', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\.ts|\/)/.test(file))).toEqual([]);
  });
});
