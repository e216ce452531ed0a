import nlp from 'compromise/three';
import * as z from 'zod';
import { readEntries } from '../build-lowercase-words.ts';
import { type GeneratedFiles, PATHS, sortWords } from '../generated-files.ts';
import { type FolderOf, type GitSource, gitRepository, readFromGit } from '../sources.ts';
import { COMPROMISE_WORDS, hasTag } from './compromise-lexicon.ts';

const treebank = (name: string, commit: string): GitSource =>
  gitRepository('CC BY-SA 4.0', `UniversalDependencies/UD_${name}`, commit);

/** Treebanks of Universal Dependencies, with what their files are named by. */
const TREEBANKS: readonly { readonly code: string; readonly file: string; readonly source: GitSource }[] = [
  { code: 'da', file: 'da_ddt', source: treebank('Danish-DDT', '85faf86dc39f735722925fb1e822070d83649068') },
  { code: 'de', file: 'de_gsd', source: treebank('German-GSD', '297fcf350481058d0737a27f0f8fd03b2eadd67a') },
  { code: 'es', file: 'es_gsd', source: treebank('Spanish-GSD', '57c045644664e5c1e169263cc4e3b95e40c078ba') },
  { code: 'fr', file: 'fr_gsd', source: treebank('French-GSD', '830e2782304af08b3cc1c9250475343e04274d81') },
  { code: 'nb', file: 'no_bokmaal', source: treebank('Norwegian-Bokmaal', 'e83586ff8b324f147e767dccd7ed801b3666ca08') },
  { code: 'nl', file: 'nl_alpino', source: treebank('Dutch-Alpino', '95e374a608d114ec6c6b32f0fbd5f324d29ef286') },
  { code: 'pt', file: 'pt_gsd', source: treebank('Portuguese-GSD', '691a8b597cc37e1c822ba808244c8eaca498eeb2') },
  { code: 'ru', file: 'ru_gsd', source: treebank('Russian-GSD', '5400f2fd7264b7699727bb61b09f53841899df26') },
  {
    code: 'sv',
    file: 'sv_talbanken',
    source: treebank('Swedish-Talbanken', '30067217d275233ed460d0c0abafeaf22d63a3d2'),
  },
];
export const VERB_SOURCES = TREEBANKS.map(({ source }) => source);

/** A word is a verb where it is one in most of its places. */
const MIN_SHARE = 0.5;
const MIN_CHARACTERS = 2;
const LETTERS = /^[\p{L}\p{M}]+$/u;

/**
 * Makes `<code>/verbs.json`: the forms of verbs by what they do in a sentence. English ones are those of `compromise`
 * and of the spelling dictionary, those of other languages what annotators marked in the smaller parts of treebanks of Universal Dependencies.
 */
export function buildVerbs(folderOf: FolderOf): GeneratedFiles {
  const files = TREEBANKS.map(({ code, file, source }) => {
    const lines = ['dev', 'test'].flatMap((part) =>
      readFromGit(folderOf, source, `${file}-ud-${part}.conllu`).split('\n'),
    );
    return [PATHS.language(code, 'verbs'), formatForms(formsIn(lines))] as const;
  });
  return new Map([...files, [PATHS.language('en', 'verbs'), formatForms(englishForms())]]);
}

type Forms = Readonly<Record<'finite' | 'participles' | 'infinitives' | 'gerunds', Iterable<string>>>;

function formatForms(forms: Forms): string {
  const lists = Object.entries(forms).map(([kind, words]) => {
    const kept = sortWords(words).filter((word) => word.length >= MIN_CHARACTERS && LETTERS.test(word));
    return [kind, kept.join(' ')];
  });
  return `${JSON.stringify(Object.fromEntries(lists), null, 2)}\n`;
}

/** Counts how each word is used, and keeps what it mostly is. */
function formsIn(lines: readonly string[]): Forms {
  const counts = new Map<string, { all: number; forms: Map<string, number> }>();
  for (const line of lines) {
    const [, word = '', , kind, , features = ''] = line.split('\t');
    if (kind === undefined) continue;
    const count = counts.get(word.toLowerCase()) ?? { all: 0, forms: new Map<string, number>() };
    counts.set(word.toLowerCase(), count);
    count.all += 1;
    const form = kind === 'VERB' || kind === 'AUX' ? (/VerbForm=(\w+)/.exec(features)?.[1] ?? '') : '';
    count.forms.set(form, (count.forms.get(form) ?? 0) + 1);
  }
  const mostly = (...forms: string[]) =>
    [...counts].flatMap(([word, count]) => {
      const used = forms.reduce((sum, form) => sum + (count.forms.get(form) ?? 0), 0);
      return used / count.all >= MIN_SHARE ? [word] : [];
    });
  return {
    finite: mostly('Fin'),
    participles: mostly('Part'),
    infinitives: mostly('Inf'),
    gerunds: mostly('Ger', 'Conv'),
  };
}

const Conjugation = z.object({
  Infinitive: z.string(),
  PastTense: z.string(),
  PresentTense: z.string(),
  Gerund: z.string(),
  Participle: z.string().optional(),
});
const Inflect = z.function({ input: [z.string(), z.unknown()], output: Conjugation });
const ToInfinitive = z.function({ input: [z.string(), z.unknown(), z.string()], output: z.string() });
const Methods = z.object({
  two: z.object({ transform: z.object({ verb: z.object({ conjugate: z.unknown(), toInfinitive: z.unknown() }) }) }),
});

function englishForms(): Forms {
  const { conjugate: toForms, toInfinitive } = Methods.parse(nlp.methods()).two.transform.verb;
  const inflect = Inflect.implement(toForms as Parameters<typeof Inflect.implement>[0]);
  const infinitiveOf = ToInfinitive.implement(toInfinitive as Parameters<typeof ToInfinitive.implement>[0]);
  const model = nlp.model();
  const infinitives = COMPROMISE_WORDS.flatMap((entry) => {
    const tense = ['PastTense', 'PresentTense'].find((tag) => hasTag(entry, [tag]));
    if (hasTag(entry, ['Infinitive'])) return [entry.word];
    return tense === undefined ? [] : [infinitiveOf(entry.word, model, tense)];
  });
  const known = new Set(infinitives.filter((word) => LETTERS.test(word)));
  const conjugate = (word: string) => inflect(word, model);
  // The rules of irregular verbs would fit by chance what is in no lexicon: `tram` as `swam`.
  const { spelled, words } = spelledVerbs();
  const more = spelled.filter((word) => {
    const past = conjugate(word).PastTense;
    return !known.has(word) && (past.endsWith('ed') || (past !== word && words.has(past)));
  });
  const verbs = [...known, ...more].map(conjugate);
  const finite = new Set(verbs.flatMap(({ PastTense, PresentTense }) => [PastTense, PresentTense]));
  return {
    finite,
    // Most are spelled as the past tense, and stand there.
    participles: verbs.flatMap(({ Participle }) => Participle ?? []).filter((word) => !finite.has(word)),
    infinitives: verbs.map(({ Infinitive }) => Infinitive),
    gerunds: verbs.map(({ Gerund }) => Gerund),
  };
}

/** Words of the spelling dictionary that take the endings of verbs, or stand in it with a doubled consonant: `rammed`. */
function spelledVerbs(): { readonly spelled: readonly string[]; readonly words: ReadonlySet<string> } {
  const entries = readEntries('dictionary-en').filter(({ word }) => /^[a-z]+$/.test(word));
  const words = new Set(entries.map(({ word }) => word));
  const doubled = [...words].flatMap((word) => /^(.*([^aeiou]))\2(?:ed|ing)$/.exec(word)?.[1] ?? []);
  const endings = entries.filter(({ flags }) => flags.includes('S') && flags.includes('G')).map(({ word }) => word);
  return { spelled: [...new Set([...endings, ...doubled.filter((word) => words.has(word))])], words };
}
