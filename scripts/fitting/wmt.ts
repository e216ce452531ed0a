import type { ParallelDocument } from '../../bench/gate/parallel-corpus.ts';
import { type FolderOf, type GitSource, gitRepository, readFromGit } from '../sources.ts';

/** The news of 2021 and the texts of 2022 that people translated for the Conference on Machine Translation. */
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

interface TestSet {
  readonly source: GitSource;
  /** What its files begin with. */
  readonly name: string;
  /** One of its files that says which document each sentence is of. */
  readonly structure: string;
  readonly languages: readonly string[];
}

const TEST_SETS: readonly TestSet[] = [
  {
    source: WMT_2021,
    name: 'newstest2021',
    structure: 'xml/newstest2021.en-ja.all.xml',
    languages: ['de', 'ja', 'ru', 'zh'],
  },
  {
    source: WMT_2022,
    name: 'generaltest2022',
    structure: 'xml/wmttest2022.en-zh.all.xml',
    languages: ['de', 'ja', 'ru', 'uk', 'zh'],
  },
];

/** All documents that were translated from English into a language, by the first of its translators. */
export function readWmtDocuments(folderOf: FolderOf, to: string): ParallelDocument[] {
  return TEST_SETS.filter(({ languages }) => languages.includes(to)).flatMap(({ source, name, structure }) => {
    const read = (path: string) => readFromGit(folderOf, source, path);
    const linesOf = (path: string) => read(path).replace(/\n$/, '').split('\n');
    const sources = linesOf(`txt/sources/${name}.en-${to}.src.en`);
    const targets = linesOf(`txt/references/${name}.en-${to}.ref.A.${to}`);
    return partDocuments(sources, read(structure)).map((lines, index) => ({
      id: `${name}.${index + 1}`,
      lines: { en: lines.map((line) => sources[line] ?? ''), [to]: lines.map((line) => targets[line] ?? '') },
    }));
  });
}

/** The numbers of the lines of each document, by the document in which the structure has the same sentence. */
function partDocuments(sources: readonly string[], structure: string): number[][] {
  const documentOf = new Map<string, string>();
  for (const [, id = '', body = ''] of structure.matchAll(
    /<doc [^>]*\bid="([^"]+)"[^>]*>\s*<src [^>]*>(.*?)<\/src>/gs,
  )) {
    for (const [, sentence = ''] of body.matchAll(/<seg [^>]*>(.*?)<\/seg>/gs))
      documentOf.set(unescapeXml(sentence), id);
  }
  let current = '';
  const ids = sources.map((sentence) => {
    current = documentOf.get(sentence) ?? current;
    return current;
  });
  return [...Map.groupBy(sources.keys(), (line) => ids[line] ?? '').values()];
}

function unescapeXml(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
