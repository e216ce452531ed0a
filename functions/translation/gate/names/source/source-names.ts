import type { Entity } from '../../../../facts/schema.ts';
import { isTimeZone } from '../../../../language/calendar/index.ts';
import {
  isAbbreviatedWord,
  isCommonWord,
  isEmphasizable,
  isGivenName,
  isTranslatedNameWord,
} from '../../../../language/names/index.ts';
import { findKnownPlace, isDemonym } from '../../../../language/places/index.ts';
import { hasCapitals } from '../../../../language/scripts/index.ts';
import { capitalizesNouns, functionWordsOf } from '../../../../language/tokens/index.ts';
import { unitAfter } from '../../../../language/units/index.ts';
import { readSource, type SourceText, type SourceToken, wordsOf } from './source-tokens.ts';
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
  /** A surname that is a common word as well: Stone. */
  readonly isAlsoCommonWord: boolean;
  /** Where it first stands in the source, in characters. */
  readonly at: number;
  /** Index of the name, so that the words of one name can be told from those of the next. */
  readonly name: number;
}

/** Shorter words are initials and particles. */
const MIN_NAME_CHARACTERS = 3;
const ACRONYM = /^\p{Lu}{3,6}$/u;
/** One capital, but for `McDonald`, `O'Neill`, `LeBron` and `SoundCloud`; acronyms, `AMs` and `I'm` are not kept as names. */
const SPELLED_AS_NAME =
  /^(?:\p{Lu}['’]\p{Lu}|(?:\p{Lu}\p{Ll}+)+\p{Lu}|\p{Lu})\p{Ll}[\p{Ll}\p{M}]*(?:['’]\p{Ll}{3,})?$/u;
/** So many words in capitals side by side are shouted. */
const MIN_SHOUTED_WORDS = 3;
const IN_CAPITALS = /^(?:\p{Lu}{2,}|[AI])$/u;

/** Finds names in sources by their spelling: words with a capital inside a sentence that the text never writes without. */
export class SourceNames {
  readonly #language: string;
  readonly #texts: ReadonlyMap<string, SourceText>;
  readonly #lowerCase: ReadonlySet<string>;
  readonly #names = new Set<string>();
  readonly #surnames: Surnames;
  /** Whether a capital tells names from other words. */
  readonly #hasCapitals: boolean;

  constructor(sources: readonly string[], language: string, entities: readonly Entity[] = []) {
    this.#language = language;
    this.#texts = new Map(sources.map((source) => [source, readSource(source, language)]));
    const texts = [...this.#texts.values()];
    const tokens = texts.flatMap((text) => text.tokens);
    this.#lowerCase = new Set(tokens.filter(({ isCapitalized }) => !isCapitalized).map(({ text }) => text));
    this.#hasCapitals = hasCapitals(language) && !capitalizesNouns(language);
    this.#surnames = new Surnames(this.#hasCapitals ? texts : [], language, entities);
    const persons = entities.filter(({ type }) => type === 'person');
    for (const word of wordsOf(persons.flatMap(({ name, aliases = [] }) => [name, ...aliases]))) this.#names.add(word);
    if (this.#hasCapitals) for (const word of this.#namesIn(texts)) this.#names.add(word);
  }

  /** The words of names in one source, each once. */
  find(source: string): SourceName[] {
    const text = this.#texts.get(source) ?? readSource(source, this.#language);
    const found = new Map<string, SourceName>();
    let name = 0;
    for (const [index, token] of text.tokens.entries()) {
      if (!token.isAdjacent || !token.isCapitalized || text.tokens[index - 1]?.isCapitalized !== true) name += 1;
      if (!token.isCapitalized || found.has(token.text)) continue;
      const traits = this.#traitsOf(text, index, token);
      if (traits !== undefined) found.set(token.text, { word: token.text, at: token.at, name, ...traits });
    }
    return [...found.values()];
  }

  /** What is known of a word with a capital; `undefined` where it does not belong to a name. */
  #traitsOf(text: SourceText, index: number, token: SourceToken) {
    const word = token.text;
    const isAcronym = this.#isAcronym(word, text.source.slice(0, token.at));
    if (isAcronym && this.#isShouted(text.tokens, index)) return undefined;
    const isAlsoCommonWord = this.#surnames.isCommonWordSurname(text, index);
    if (!isAlsoCommonWord && !isAcronym && !this.#isName(token)) return undefined;
    return {
      isAcronym,
      isAlsoCommonWord,
      isPersonal:
        isAlsoCommonWord || isGivenName(word.toLowerCase()) || isAfterGivenName(token, text.tokens[index - 1]),
      isSurname: isAlsoCommonWord || this.#surnames.isKnown(word),
    };
  }

  #isAcronym(word: string, before: string): boolean {
    if (!ACRONYM.test(word) || isAbbreviatedWord(word, this.#language)) return false;
    return !isTimeZone(word, before, this.#language);
  }

  /** In capitals to be loud, alone or with its neighbours, and not because it is short for something. */
  #isShouted(tokens: readonly SourceToken[], index: number): boolean {
    const lower = tokens[index]?.text.toLowerCase() ?? '';
    if (isEmphasizable(lower, this.#language) || this.#lowerCase.has(lower)) return true;
    let [first, last] = [index, index];
    while (tokens[first]?.isAdjacent && IN_CAPITALS.test(tokens[first - 1]?.text ?? '')) first -= 1;
    while (tokens[last + 1]?.isAdjacent && IN_CAPITALS.test(tokens[last + 1]?.text ?? '')) last += 1;
    return last - first + 1 >= MIN_SHOUTED_WORDS;
  }

  #namesIn(texts: readonly SourceText[]): string[] {
    return texts
      .filter(({ isTitleCase }) => !isTitleCase)
      .flatMap(({ tokens }) => tokens)
      .filter(({ text, isCapitalized, isInitial }) => isCapitalized && !isInitial && this.#mayBeName(text))
      .map(({ text }) => text);
  }

  #isName({ text, isInitial }: SourceToken): boolean {
    const isPlace = !isInitial && this.#hasCapitals && findKnownPlace(text) !== undefined;
    return (this.#names.has(text) || isPlace) && this.#mayBeName(text);
  }

  #mayBeName(word: string): boolean {
    if (word.length < MIN_NAME_CHARACTERS || !SPELLED_AS_NAME.test(word)) return false;
    const [lower, language] = [word.toLowerCase(), this.#language];
    if (this.#lowerCase.has(lower) || functionWordsOf(language).has(lower)) return false;
    if (isDemonym(lower) || isDemonym(lower.replace(/s$/, ''))) return false;
    // Fahrenheit measures as a Celsius degree does.
    if (unitAfter(` ${lower}`, language)?.kind === 'temperature') return false;
    return !isTranslatedNameWord(lower, language) && !isCommonWord(lower, language);
  }
}

/** A common word is a surname right after a given name: Roger Stone. */
function isAfterGivenName(token: SourceToken, before: SourceToken | undefined): boolean {
  return token.isAdjacent && before?.isCapitalized === true && isGivenName(before.text.toLowerCase());
}
