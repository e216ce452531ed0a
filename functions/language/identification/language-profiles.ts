import { IDENTIFICATION_FILES } from '../data/identification.ts';
import { languageLookup } from '../language-files.ts';
import { primaryLanguage } from '../language-tags.ts';
import { scriptOf } from '../scripts/index.ts';

/** `data/<code>/identification.json`: how a language differs from others of its script. */
interface IdentificationData {
  /** The code that records have for it, where it is another one than the folder's. */
  readonly code?: string;
  /** Its own words in the news, lower case, the commonest first; among them those that its neighbours do not have. */
  readonly words?: string;
  /** Letters of its own words, in Latin script beyond a to z; a letter outside says that a text is in another language. */
  readonly letters?: string;
  /** Everyday characters of a language without an alphabet. */
  readonly characters?: string;
  /** Points that it starts with: words and letters leave a few languages even, and there is far more news in one. */
  readonly prior?: number;
  /** Hardly any news is written in it, and CLD3 takes scraps of text for it. */
  readonly isRare?: boolean;
  /** The second model takes it for its neighbour. */
  readonly isUnknownToEld?: boolean;
  /** CLD3 confuses it with these in short texts: its answer counts for all of them. */
  readonly sameToCld3?: readonly string[];
  /** One sentence is often too short to distinguish it from these. */
  readonly siblings?: readonly string[];
  /**
   * Languages so close that transfer by rules translates as well as models do. Source: the stable pairs of Apertium
   * (apertium.org) and their published evaluations, word error rates below 15 %.
   */
  readonly closeTo?: readonly string[];
}

export interface LanguageProfile extends Omit<IdentificationData, 'code' | 'words' | 'letters' | 'characters'> {
  /** As records have it, without script: `sr` of `sr-Latn`. */
  readonly code: string;
  readonly words: readonly string[];
  readonly letters: ReadonlySet<string> | undefined;
  readonly characters: ReadonlySet<string>;
}

/** The profile of a language; `undefined` for a language without a file. */
export const profileOf = languageLookup<IdentificationData, LanguageProfile>(IDENTIFICATION_FILES, (data, code) => ({
  ...data,
  code: data.code ?? primaryLanguage(code),
  words: data.words?.split(' ') ?? [],
  letters: data.letters === undefined ? undefined : new Set(data.letters),
  characters: new Set(data.characters),
}));

/** The languages of a script that have a profile, by the codes of their folders. */
export function languagesOfScript(script: string): readonly string[] {
  return IDENTIFICATION_FILES.languages.filter((code) => scriptOf(code) === script);
}

/** The commonest words of a language in news, lower case. */
export function commonWordsOf(language: string): readonly string[] {
  return profileOf(language)?.words ?? [];
}

/** Whether two languages are so close that rules suffice to translate; regions (`pt-BR`) make no difference. */
export function areCloseLanguages(from: string, to: string): boolean {
  return isListed('closeTo', from, to) || isListed('closeTo', to, from);
}

/** Whether one sentence is often too short to distinguish two languages. */
export function areSiblings(one: string, other: string): boolean {
  return isListed('siblings', one, other) || isListed('siblings', other, one);
}

function isListed(list: 'closeTo' | 'siblings', one: string, other: string): boolean {
  const listed = profileOf(one)?.[list] ?? [];
  return listed.includes(other) || listed.includes(primaryLanguage(other));
}

/** The share of everyday characters among the Chinese characters of a text; 0 for a text without any. */
export function commonHanShare(text: string): number {
  const han = text.match(/\p{Script=Han}/gu) ?? [];
  const common = profileOf('zh')?.characters;
  return han.filter((character) => common?.has(character)).length / Math.max(1, han.length);
}
