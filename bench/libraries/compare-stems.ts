import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stemWord } from '../../functions/language/tokens/index.ts';
import { type GitSource, gitRepository, listGitFiles, readFromGit } from '../../scripts/sources.ts';
import { bundledKilobytes, nanoseconds, printTable } from './measure.ts';

/** Treebanks of Universal Dependencies, whose every word has its lemma: language, commit. */
const TREEBANKS: Readonly<Record<string, readonly [language: string, commit: string]>> = {
  'Danish-DDT': ['da', '85faf86dc39f735722925fb1e822070d83649068'],
  'German-GSD': ['de', '297fcf350481058d0737a27f0f8fd03b2eadd67a'],
  'English-EWT': ['en', '15d613d8447b3478787d4c278730a1e48a945efb'],
  'Spanish-GSD': ['es', '57c045644664e5c1e169263cc4e3b95e40c078ba'],
  'Finnish-TDT': ['fi', '5e3a88a671ea673fa330e10cc59f54da587a95a7'],
  'French-GSD': ['fr', '830e2782304af08b3cc1c9250475343e04274d81'],
  'Hungarian-Szeged': ['hu', '8f08ba648e6f6345212a721b7cb1ad78c5924f0e'],
  'Italian-ISDT': ['it', '689c1bf3c7d132903d2196ac69b76a0933c90997'],
  'Norwegian-Bokmaal': ['nb', 'e83586ff8b324f147e767dccd7ed801b3666ca08'],
  'Dutch-Alpino': ['nl', '95e374a608d114ec6c6b32f0fbd5f324d29ef286'],
  'Polish-PDB': ['pl', '27235e131faed50feb291faed1ff2fa5389a06be'],
  'Portuguese-GSD': ['pt', '691a8b597cc37e1c822ba808244c8eaca498eeb2'],
  'Romanian-RRT': ['ro', 'cc00bf852bc3c19ac345457eef8b3e5665392a72'],
  'Russian-GSD': ['ru', '5400f2fd7264b7699727bb61b09f53841899df26'],
  'Swedish-Talbanken': ['sv', '30067217d275233ed460d0c0abafeaf22d63a3d2'],
  'Turkish-IMST': ['tr', 'bcd48daa9957794a9137d85a4e2a115cdcdd4b1a'],
  'Ukrainian-IU': ['uk', '21f641ba6109044ce9aafd4b2cbfa20a4ac6e479'],
};
/** Words whose inflection matters to what a text is about. */
const PARTS_OF_SPEECH = new Set(['NOUN', 'VERB', 'ADJ']);
/** What stood here before: letters of the longest shared beginning. */
const CUT = 6;

interface Form {
  readonly form: string;
  readonly lemma: string;
}
type Stem = (word: string) => string;

/** Whether forms of one lemma, and no others, have one stem: B³ over all forms of a treebank's smaller parts. */
export async function compareStems(sources: string): Promise<void> {
  const rows = [];
  for (const [name, [language, commit]] of Object.entries(TREEBANKS)) {
    const repository = gitRepository('CC BY-SA and others', `UniversalDependencies/UD_${name}`, commit);
    const found = repository.find(sources);
    if ('missing' in found) {
      console.error(found.missing);
      continue;
    }
    const forms = readForms(repository, found.path);
    const stemmers: readonly (readonly [string, Stem | undefined])[] = [
      [`first ${CUT} letters`, (word) => word.slice(0, CUT)],
      ['stems here', (word) => stemWord(word, language)],
      ['@orama/stemmers', await libraryStemmer(language)],
    ];
    for (const [stemmer, stem] of stemmers)
      if (stem !== undefined) rows.push({ language, forms: forms.length, stemmer, ...score(forms, stem) });
  }
  printTable('Stems: forms of one lemma that have one stem (recall), and forms of one stem that have one lemma', rows);
  const folder = join(import.meta.dirname, '../../node_modules/@orama/stemmers/dist');
  const sizes = readdirSync(folder).filter((file) => file.endsWith('.js'));
  console.log(
    `@orama/stemmers: ${sizes.length} files, German alone`,
    bundledKilobytes("export { stemmer } from '@orama/stemmers/german';"),
  );
}

async function libraryStemmer(language: string): Promise<Stem | undefined> {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language)?.replace(/ .*/, '').toLowerCase();
  try {
    const { stemmer } = await import(`@orama/stemmers/${name}`);
    return stemmer;
  } catch {
    return undefined;
  }
}

function readForms(repository: GitSource, path: string): readonly Form[] {
  const folderOf = () => path;
  const parts = listGitFiles(folderOf, repository, '.').filter((file) => /-(?:dev|test)\.conllu$/.test(file));
  const counts = new Map<string, Map<string, number>>();
  for (const line of parts.flatMap((file) => readFromGit(folderOf, repository, file).split('\n'))) {
    const [, form = '', lemma = '', part = ''] = line.split('\t');
    if (!PARTS_OF_SPEECH.has(part) || !/^\p{L}+$/u.test(form)) continue;
    const lemmas = counts.get(form.toLowerCase()) ?? new Map<string, number>();
    lemmas.set(lemma.toLowerCase(), (lemmas.get(lemma.toLowerCase()) ?? 0) + 1);
    counts.set(form.toLowerCase(), lemmas);
  }
  return [...counts].map(([form, lemmas]) => {
    const [lemma = form] = [...lemmas].sort((one, other) => other[1] - one[1])[0] ?? [];
    return { form, lemma };
  });
}

function score(forms: readonly Form[], stem: Stem) {
  const byStem = Map.groupBy(forms, ({ form }) => stem(form));
  const byLemma = Map.groupBy(forms, ({ lemma }) => lemma);
  let [precision, recall] = [0, 0];
  for (const { form, lemma } of forms) {
    const alike = byStem.get(stem(form)) ?? [];
    const same = alike.filter((each) => each.lemma === lemma).length;
    precision += same / alike.length / forms.length;
    recall += same / (byLemma.get(lemma)?.length ?? 1) / forms.length;
  }
  const f1 = (2 * precision * recall) / (precision + recall);
  const words = forms.map(({ form }) => form);
  return {
    precision: precision.toFixed(3),
    recall: recall.toFixed(3),
    f1: f1.toFixed(3),
    'ns a word': Math.round(nanoseconds(words, stem)),
  };
}
