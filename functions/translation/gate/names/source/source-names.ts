import type { Entity } from '../../../../facts/schema.ts';
import { isCommonWord, isGivenName, isTranslatedNameWord } from '../../../../language/names/index.ts';
import { findKnownPlace, isDemonym } from '../../../../language/places/index.ts';
import { scriptOf } from '../../../../language/scripts/index.ts';
import { functionWordsOf } from '../../../../language/tokens/index.ts';
import { isTitleCase, type Token, tokenize, wordsOf } from './source-tokens.ts';
import { Surnames } from './surnames.ts';

/** A word of a proper name in a source segment. */
export interface SourceName {
  readonly word: string;
  /** `LSU`, `NATO`: some are kept, others have a name of their own in each language. */
  readonly isAcronym: boolean;
  /** A given name, or right after one. */
  readonly isPersonal: boolean;
  /** The surname of somebody in the text. */
  readonly isSurname: boolean;
  /** A surname that is an everyday word as well: Stone. */
  readonly isAlsoCommonWord: boolean;
  /** Where it first stands in the source, in characters. */
  readonly at: number;
  /** Index of the name, so that the words of one name can be told from those of the next. */
  readonly name: number;
}

const CASED_SCRIPTS: ReadonlySet<string> = new Set(['Latn', 'Cyrl', 'Grek', 'Armn']);
/** Nouns have capitals there, whether they are names or not. */
const NOUNS_CAPITALIZED: ReadonlySet<string> = new Set(['de', 'lb']);
const SHORTEST_NAME = 3;
const ACRONYM = /^\p{Lu}{3,6}$/u;
/** One capital, but for `McDonald`, `O'Neill`, `LeBron` and `SoundCloud`; acronyms, `AMs` and `I'm` are no names to keep. */
const SPELLED_AS_NAME =
  /^(?:\p{Lu}['’]\p{Lu}|(?:\p{Lu}\p{Ll}+)+\p{Lu}|\p{Lu})\p{Ll}[\p{Ll}\p{M}]*(?:['’]\p{Ll}{3,})?$/u;
/** So many words in capitals side by side are shouted. */
const SHOUTED_WORDS = 3;
const IN_CAPITALS = /^(?:\p{Lu}{2,}|[AI])$/u;
/** How much and how often, which is what is emphasised; function words have the rest. */
const EMPHASIZED: ReadonlySet<string> = new Set(
  'lot lots much many few little less least every none nothing everything never ever always again really quite enough new now today'.split(
    ' ',
  ),
);
/** What is short for everyday words, and others or words in full in each language. */
const ABBREVIATED_WORDS: ReadonlySet<string> = new Set(
  'AKA ASAP ATM CCTV CEO CFO COO CTO DIY DJ EVP FAQ GDP GNP HVAC ICU MRI POW PPE RIP RSVP SVP SUV TBA TBD UFO VAT VIP'.split(
    ' ',
  ),
);
/** `09:30 BST`, `7 p.m. ET`: zones of time are called by what they are. */
const CLOCK_BEFORE = /\d(?:\s?[ap]\.?m\.?)?\s\(?$/iu;
const TIME_ZONE = /^(?:[A-Z]{1,3}[SD]T|GMT|UTC|CET|EET|WET|MSK)$/;
/** A function word in capitals is emphasis, but for the World Health Organization. */
const HEALTH_ORGANIZATION = 'who';

/** Finds names in sources by their spelling: words with a capital inside a sentence that the text never writes without. */
export class SourceNames {
  readonly #language: string;
  readonly #lower = new Set<string>();
  readonly #names = new Set<string>();
  readonly #surnames: Surnames;
  readonly #isSpelled: boolean;

  constructor(sources: readonly string[], language: string, entities: readonly Entity[] = []) {
    this.#language = language;
    const code = language.split('-')[0] ?? language;
    this.#isSpelled = CASED_SCRIPTS.has(scriptOf(language)) && !NOUNS_CAPITALIZED.has(code);
    for (const { type, name, aliases = [] } of entities) {
      if (type === 'person') for (const word of wordsOf([name, ...aliases])) this.#names.add(word);
    }
    this.#surnames = new Surnames(this.#isSpelled ? sources : [], language, entities);
    const texts = sources.map((source) => ({ source, tokens: tokenize(source) }));
    for (const { text, isCapitalized } of texts.flatMap(({ tokens }) => tokens)) {
      if (!isCapitalized) this.#lower.add(text);
    }
    if (!this.#isSpelled) return;
    const sentences = texts.filter(({ source, tokens }) => !isTitleCase(source, tokens, language));
    for (const { text, isCapitalized, isFirst } of sentences.flatMap(({ tokens }) => tokens)) {
      if (isCapitalized && !isFirst && this.#mayBeName(text)) this.#names.add(text);
    }
  }

  /** The words of names in one source, each once. */
  find(source: string): SourceName[] {
    const found = new Map<string, SourceName>();
    const tokens = tokenize(source);
    const isHeadline = isTitleCase(source, tokens, this.#language);
    let name = 0;
    for (const [index, token] of tokens.entries()) {
      const { text, isCapitalized, at } = token;
      const before = tokens[index - 1];
      if (!token.isNext || !isCapitalized || before?.isCapitalized !== true) name += 1;
      const isTimeZone = TIME_ZONE.test(text) && CLOCK_BEFORE.test(source.slice(0, at));
      const isAcronym = ACRONYM.test(text) && !ABBREVIATED_WORDS.has(text) && !isTimeZone;
      if (isAcronym && this.#isShouted(tokens, index)) continue;
      const isAlsoCommonWord = !isHeadline && this.#surnames.isAlsoCommonWord(source, tokens, index);
      const isPersonal = isAlsoCommonWord || isGivenName(text.toLowerCase()) || isAfterGivenName(token, before);
      if (isCapitalized && (isAlsoCommonWord || isAcronym || this.#isName(token)) && !found.has(text)) {
        const isSurname = isAlsoCommonWord || this.#surnames.isKnown(text);
        found.set(text, { word: text, isAcronym, isPersonal, isSurname, isAlsoCommonWord, at, name });
      }
    }
    return [...found.values()];
  }

  /** In capitals to be loud, alone or with its neighbours, and not because it is short for something. */
  #isShouted(tokens: readonly Token[], index: number): boolean {
    const lower = tokens[index]?.text.toLowerCase() ?? '';
    if (functionWordsOf(this.#language).has(lower) && lower !== HEALTH_ORGANIZATION) return true;
    if (EMPHASIZED.has(lower) || this.#lower.has(lower)) return true;
    let [first, last] = [index, index];
    while (tokens[first]?.isNext && IN_CAPITALS.test(tokens[first - 1]?.text ?? '')) first -= 1;
    while (tokens[last + 1]?.isNext && IN_CAPITALS.test(tokens[last + 1]?.text ?? '')) last += 1;
    return last - first + 1 >= SHOUTED_WORDS;
  }

  #isName({ text, isFirst }: Token): boolean {
    const isPlace = !isFirst && this.#isSpelled && findKnownPlace(text) !== undefined;
    return (this.#names.has(text) || isPlace) && this.#mayBeName(text);
  }

  #mayBeName(word: string): boolean {
    const lower = word.toLowerCase();
    if (word.length < SHORTEST_NAME || !SPELLED_AS_NAME.test(word) || this.#lower.has(lower)) return false;
    if (functionWordsOf(this.#language).has(lower) || isDemonym(lower) || isDemonym(lower.replace(/s$/, '')))
      return false;
    return !isTranslatedNameWord(lower, this.#language) && !isCommonWord(lower, this.#language);
  }
}

/** A common word is a surname right after a given name: Roger Stone. */
function isAfterGivenName(token: Token | undefined, before: Token | undefined): boolean {
  if (token === undefined || before === undefined) return false;
  return token.isNext && token.isCapitalized && before.isCapitalized && isGivenName(before.text.toLowerCase());
}
