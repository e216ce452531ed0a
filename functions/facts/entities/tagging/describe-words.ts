import { readCalendarWord } from '../../../language/calendar/index.ts';
import {
  hashText,
  isGivenNameIn,
  isNamePart,
  isSurname,
  type Lexicon,
  mixHashes,
} from '../../../language/names/index.ts';
import { isDemonym } from '../../../language/places/index.ts';
import { rememberedBy } from '../../../language/remembered.ts';
import { isVerbOfSaying } from '../../../language/speech/index.ts';
import { isListedNoun } from '../../../language/tokens/index.ts';
import { isNoun } from '../capitalized-nouns.ts';
import { isClubWord } from '../find-runs.ts';

/** What a word says by itself, as hashes. */
export interface WordDescription {
  readonly word: number;
  /** `USA` is `XXX`, `Berlin` is `Xxx`, `G7` is `X0`. */
  readonly shape: number;
  readonly ending: number;
  /** Beginnings and endings, and the first and last part of a compound with hyphens. */
  readonly parts: readonly number[];
  /** The lists that it stands in. */
  readonly lists: readonly number[];
}

const LISTS = [
  'roles',
  'honorifics',
  'portfolios',
  'organizationHeads',
  'organizationNouns',
  'organizationConnectors',
  'companyAfter',
  'bodyArticles',
  'placeHeads',
  'placeNouns',
  'placeLinks',
  'placeCues',
  'strongPlaceCues',
  'placeModifiers',
  'nameParticles',
  'events',
  'stopStarts',
  'notNames',
  'determiners',
  'indefinites',
  'finiteVerbs',
  'sportWords',
  'sportPlaceCues',
  'clubArticles',
] as const;
const ENDING_LISTS = [
  'roleSuffixes',
  'organizationSuffixes',
  'placeSuffixes',
  'settlementEndings',
  'streetEndings',
  'companyEndings',
  'eventSuffixes',
  'finiteVerbEndings',
] as const;
/** Lengths of beginnings and endings, and of one more ending. */
const PART_LENGTHS = [2, 3, 4];
const LONG_ENDING = 5;

/** Describes a word of a language; its capitals count. */
export const describeWord = rememberedBy((text: string, lexicon: Lexicon): WordDescription => {
  const lower = text.toLowerCase();
  return {
    word: hashText(/^\d/.test(text) ? text.replace(/\d/g, '0') : lower),
    shape: hashText(shapeOf(text)),
    ending: hashText(lower.slice(-3)),
    parts: partsOf(text, lower),
    lists: listsOf(text, lower, lexicon).map((list) => hashText(list)),
  };
});

function partsOf(text: string, lower: string): number[] {
  const parts = PART_LENGTHS.filter((length) => lower.length > length).flatMap((length) => [
    mixHashes(length, hashText(lower.slice(0, length))),
    mixHashes(length + 8, hashText(lower.slice(-length))),
  ]);
  if (lower.length > LONG_ENDING) parts.push(mixHashes(13, hashText(lower.slice(-LONG_ENDING))));
  if (/-\p{L}/u.test(text))
    parts.push(
      mixHashes(20, hashText(lower.slice(lower.lastIndexOf('-') + 1))),
      mixHashes(21, hashText(lower.slice(0, lower.indexOf('-')))),
    );
  return parts;
}

/** A run of one kind of letter counts twice at most, and one of short capitals as it is. */
function shapeOf(text: string): string {
  return text
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\p{N}/gu, '0')
    .replace(/(.)\1+/gu, (run, letter: string) => (letter === 'X' && run.length < 5 ? run : letter + letter));
}

function listsOf(text: string, lower: string, lexicon: Lexicon): string[] {
  const { language } = lexicon;
  const facts = {
    given: isGivenNameIn(lower, language),
    surname: isSurname(lower),
    demonym: isDemonym(lower, language),
    role: lexicon.isRole(lower),
    head: lexicon.isOrganizationHead(lower),
    saying: isVerbOfSaying(language, lower),
    noun: isNoun(lower, lexicon),
    listed: isListedNoun(lower, language),
    calendar: readCalendarWord(lower, language) !== undefined,
    club: isClubWord(text),
    company: isNamePart('companyForms', lower),
  };
  return [
    ...Object.entries(facts).flatMap(([name, holds]) => (holds ? [name] : [])),
    ...LISTS.filter((list) => lexicon.has(list, lower)),
    ...ENDING_LISTS.filter((list) => lexicon.endsIn(list, lower)),
  ];
}
