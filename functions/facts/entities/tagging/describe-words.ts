import { readCalendarWord } from '../../../language/calendar/index.ts';
import { hashText, isGivenNameIn, isNamePart, isSurname, type Lexicon, mixHashes } from '../../../language/names/index.ts';
import { isDemonym } from '../../../language/places/index.ts';
import { isVerbOfSaying } from '../../../language/speech/index.ts';
import { isListedNoun, type Token } from '../../../language/tokens/index.ts';
import { isNoun } from '../capitalized-nouns.ts';
import { isClubWord } from '../find-runs.ts';

/** What a word says by itself, as hashes. */
export interface WordDescription {
  readonly word: number;
  readonly shape: number;
  /** Beginnings and endings. */
  readonly parts: readonly number[];
  readonly ending: number;
  /** The lists that it stands in. */
  readonly lists: readonly number[];
}

/** Lists whose words tell names, or what stands beside names. */
const LISTS = [
  'roles', 'honorifics', 'portfolios', 'organizationHeads', 'organizationNouns', 'organizationConnectors', 'companyAfter',
  'bodyArticles', 'placeHeads', 'placeNouns', 'placeLinks', 'placeCues', 'strongPlaceCues', 'placeModifiers', 'nameParticles',
  'events', 'stopStarts', 'notNames', 'determiners', 'indefinites', 'finiteVerbs', 'sportWords', 'sportPlaceCues', 'clubArticles',
] as const;
const ENDINGS = [
  'roleSuffixes', 'organizationSuffixes', 'placeSuffixes', 'settlementEndings', 'streetEndings', 'companyEndings', 'eventSuffixes', 'finiteVerbEndings',
] as const;

const LIST_HASHES = new Map<string, number>();
function listHash(name: string): number {
  let hash = LIST_HASHES.get(name);
  if (hash === undefined) LIST_HASHES.set(name, (hash = hashText(name)));
  return hash;
}

/** Descriptions of words of one language, each made once. */
export class WordDescriptions {
  readonly #lexicon: Lexicon;
  readonly #known = new Map<string, WordDescription>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  of({ text, lower }: Pick<Token, 'text' | 'lower'>): WordDescription {
    let known = this.#known.get(text);
    if (known === undefined) {
      known = this.#describe(text, lower);
      this.#known.set(text, known);
    }
    return known;
  }

  #describe(text: string, lower: string): WordDescription {
    const parts: number[] = [];
    for (const length of [2, 3, 4]) {
      if (lower.length <= length) break;
      parts.push(mixHashes(length, hashText(lower.slice(0, length))), mixHashes(length + 8, hashText(lower.slice(-length))));
    }
    if (lower.length > 5) parts.push(mixHashes(13, hashText(lower.slice(-5))));
    const inner = /-\p{L}/u.test(text) ? text.slice(text.lastIndexOf('-') + 1).toLowerCase() : undefined;
    if (inner !== undefined) parts.push(mixHashes(20, hashText(inner)), mixHashes(21, hashText(lower.slice(0, lower.indexOf('-')))));
    return {
      word: hashText(/^\d/.test(text) ? text.replace(/\d/g, '0') : lower),
      shape: hashText(shapeOf(text)),
      parts,
      ending: hashText(lower.slice(-3)),
      lists: this.#listsOf(lower, text).map(listHash),
    };
  }

  #listsOf(lower: string, text: string): string[] {
    const lexicon = this.#lexicon;
    const { language } = lexicon;
    const facts: [string, boolean][] = [
      ['given', isGivenNameIn(lower, language)],
      ['surname', isSurname(lower)],
      ['demonym', isDemonym(lower, language)],
      ['role', lexicon.isRole(lower)],
      ['head', lexicon.isOrganizationHead(lower)],
      ['saying', isVerbOfSaying(language, lower)],
      ['noun', isNoun(lower, lexicon)],
      ['listed', isListedNoun(lower, language)],
      ['calendar', readCalendarWord(lower, language) !== undefined],
      ['club', isClubWord(text)],
      ['company', isNamePart('companyForms', lower)],
    ];
    return [
      ...((globalThis as any).__extra?.(lower, text, language) ?? []),
      ...facts.flatMap(([name, holds]) => (holds ? [name] : [])),
      ...LISTS.filter((list) => lexicon.has(list, lower)),
      ...ENDINGS.filter((list) => lexicon.endsIn(list, lower)),
    ];
  }
}

/** `USA` → `XX`, `Berlin` → `Xx`, `McDonald` → `XxXx`, `G7` → `X0`. */
function shapeOf(text: string): string {
  return text
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\p{N}/gu, '0')
    .replace(/(.)\1+/gu, (run, letter: string) => (letter === 'X' && run.length < 5 ? run : letter + letter));
}
