import type { ParallelDocument } from '../../bench/gate/parallel-corpus.ts';
import { type FolderOf, type GitSource, gitRepository, readFromGit } from '../sources.ts';

/** The news of 2021 and the texts of 2022 and 2024 that people translated for the Conference on Machine Translation. */
export const WMT_2021 = gitRepository(
  'free for research',
  'wmt-conference/wmt21-news-systems',
  'f41750dadbf2ba6ab01ca5380347d253298a3427',
);
export const WMT_2022 = gitRepository(
  'free for research',
  'wmt-conference/wmt22-news-systems',
  '20240a2e96a50e823ea8cdf37fd8af52547146e3',
);

export const WMT_2024 = gitRepository(
  'free for research',
  'wmt-conference/wmt24-news-systems',
  'bfa937ee53586aa173d68657b89b8642693f7b66',
);

interface TestSet {
  readonly source: GitSource;
  /** Language → its translators, as files name them. */
  readonly translators: Readonly<Record<string, string>>;
  /** Files of the sentences in English and as somebody translated them, and the one that says of which document each is. */
  readonly files: (to: string, translator: string) => Readonly<Record<'english' | 'translated' | 'structure', string>>;
}

const TEST_SETS: readonly TestSet[] = [
  {
    source: WMT_2021,
    translators: { de: 'ACD', ja: 'A', ru: 'AB', zh: 'AB' },
    files: (to, translator) => ({
      english: `txt/sources/newstest2021.en-${to}.src.en`,
      translated: `txt/references/newstest2021.en-${to}.ref.${translator}.${to}`,
      structure: 'xml/newstest2021.en-ja.all.xml',
    }),
  },
  {
    source: WMT_2022,
    translators: { de: 'AB', ja: 'A', ru: 'A', uk: 'A', zh: 'AB' },
    files: (to, translator) => ({
      english: `txt/sources/generaltest2022.en-${to}.src.en`,
      translated: `txt/references/generaltest2022.en-${to}.ref.${translator}.${to}`,
      structure: 'xml/wmttest2022.en-zh.all.xml',
    }),
  },
  {
    source: WMT_2024,
    translators: { de: 'AB', es: 'A', ja: 'A', ru: 'A', uk: 'A', zh: 'A' },
    files: (to, translator) => ({
      english: `txt/sources/en-${to}.txt`,
      translated: `txt/references/en-${to}.ref${translator}.txt`,
      structure: `txt/documents/en-${to}.docs`,
    }),
  },
];

/** What was translated from English into a language: the documents of each translator of each test set. */
export function readWmtDocuments(folderOf: FolderOf, to: string): ParallelDocument[][] {
  return TEST_SETS.flatMap((set) =>
    [...(set.translators[to] ?? '')].map((translator) => readTestSet(folderOf, set, { to, translator })),
  );
}

function readTestSet(
  folderOf: FolderOf,
  { source, files }: TestSet,
  { to, translator }: { readonly to: string; readonly translator: string },
): ParallelDocument[] {
  const { english, translated, structure } = files(to, translator);
  const read = (path: string) => readFromGit(folderOf, source, path);
  const linesOf = (path: string) => read(path).replace(/\n$/, '').split('\n');
  const [sources, targets] = [linesOf(english), linesOf(translated)];
  const ids = structure.endsWith('.xml') ? documentsOf(sources, read(structure)) : linesOf(structure);
  const lines = [...sources.keys()].filter((line) => !sources[line]?.startsWith(CANARY));
  return [...Map.groupBy(lines, (line) => ids[line] ?? '')].map(([id, own]) => ({
    id: `${source.name} ${id}`,
    lines: { en: own.map((line) => sources[line] ?? ''), [to]: own.map((line) => targets[line] ?? '') },
  }));
}

/** What marks the texts, so that models are not trained on them unawares. */
const CANARY = 'CANARY GUID';

/** The document of each line: that in which the structure has the same sentence. */
function documentsOf(sources: readonly string[], structure: string): string[] {
  const documentOf = new Map<string, string>();
  for (const [, id = '', body = ''] of structure.matchAll(
    /<doc [^>]*\bid="([^"]+)"[^>]*>\s*<src [^>]*>(.*?)<\/src>/gs,
  )) {
    for (const [, sentence = ''] of body.matchAll(/<seg [^>]*>(.*?)<\/seg>/gs))
      documentOf.set(unescapeXml(sentence), id);
  }
  let current = '';
  return sources.map((sentence) => {
    current = documentOf.get(sentence) ?? current;
    return current;
  });
}

function unescapeXml(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
