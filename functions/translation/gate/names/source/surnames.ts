import type { Entity } from '../../../../facts/schema.ts';
import {
  isCommonWord,
  isGivenName,
  isHonorific,
  isSurnameOrPlaceWord,
  isSurnameSuffix,
  isSurnameWord,
  isTranslatedNameWord,
  isWholeName,
  isWordAndName,
} from '../../../../language/names/index.ts';
import { findKnownPlace, isDemonym } from '../../../../language/places/index.ts';
import type { SourceText, SourceToken } from './source-tokens.ts';

const SPELLED_AS_SURNAME = /^(?:\p{Lu}['’]|(?:\p{Lu}\p{Ll}+)?)\p{Lu}\p{Ll}{2,}$/u;

/**
 * Surnames of a text, which engines translate and translators never do. They are known by a given name or an honorific
 * before them, or by the person's whole name. Common words may be surnames too: Roger Stone, Mr. Black, Theresa May;
 * whoever is `Roger Stone` once is `Stone` from then on.
 */
export class Surnames {
  readonly #language: string;
  readonly #known = new Set<string>();
  /** Whole names of persons that end in a common word. */
  readonly #persons = new Set<string>();

  constructor(texts: readonly SourceText[], language: string, entities: readonly Entity[]) {
    this.#language = language;
    const persons = entities.filter(({ type }) => type === 'person');
    for (const form of persons.flatMap(({ name, aliases = [] }) => [name, ...aliases])) this.#learnPerson(form);
    for (const { tokens } of texts.filter(({ isTitleCase }) => !isTitleCase)) {
      for (const [index, { text }] of tokens.entries()) {
        if (this.#isNamed(tokens, index) && !this.#isTranslated(text)) this.#known.add(text);
      }
    }
  }

  /** Whether a word is the surname of somebody in the text, wherever it stands; words of titles and places are not. */
  isKnown(word: string): boolean {
    return this.#known.has(word);
  }

  /** Whether a token of a sentence, and not of a headline in title case, is a common word and a surname. */
  isCommonWordSurname({ source, tokens, isTitleCase }: SourceText, index: number): boolean {
    const token = tokens[index];
    if (token === undefined || isTitleCase || !this.#isCommonWord(token.text)) return false;
    return (
      this.#isNamed(tokens, index) ||
      (!token.isInitial && this.#known.has(token.text)) ||
      this.#endsPerson(source.slice(0, token.at + token.text.length))
    );
  }

  /** From a whole name alone, whose first word is not a common one: teams and titles look like persons now and then. */
  #learnPerson(name: string): void {
    const [first = '', ...others] = name.split(' ');
    const surname = others.at(-1);
    if (surname === undefined || !this.#mayBeSurname(surname) || !isWholeName(name)) return;
    if (!isGivenName(first.toLowerCase()) && this.#isCommonWord(first)) return;
    if (this.#isTranslated(surname)) this.#persons.add(name);
    else this.#known.add(surname);
  }

  #endsPerson(before: string): boolean {
    return [...this.#persons].some((person) => before.endsWith(person));
  }

  /** Whether a given name or an honorific before it makes it a surname. */
  #isNamed(tokens: readonly SourceToken[], index: number): boolean {
    const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
    if (token === undefined || before?.isCapitalized !== true || !this.#mayBeSurname(token.text)) return false;
    const goesOn = after?.isCapitalized === true && after.isAdjacent && !isSurnameSuffix(after.text);
    // `President Bush`, yet not `Justice Department` or `Judge Rice Road`.
    if ((token.isAdjacent || token.isAfterAbbreviation) && isHonorific(before.text.toLowerCase(), this.#language)) {
      return !goesOn;
    }
    if (!token.isAdjacent || !this.#isGivenNameBefore(before.text, token.text)) return false;
    return !this.#isTranslated(token.text) || (!goesOn && isSurnameWord(token.text.toLowerCase(), this.#language));
  }

  /** Not in `Roman Catholic`, `Christian Democrat`, or behind a place. */
  #isGivenNameBefore(name: string, word: string): boolean {
    const lower = name.toLowerCase();
    if (!isGivenName(lower) || (isDemonym(lower) && this.#isCommonWord(word))) return false;
    return findKnownPlace(name) === undefined;
  }

  #mayBeSurname(word: string): boolean {
    const lower = word.toLowerCase();
    // Towns are called after people, and people after towns.
    if (!SPELLED_AS_SURNAME.test(word) || isGivenName(lower) || findKnownPlace(word)?.kind === 'country') return false;
    if (lower.endsWith('s') && isDemonym(lower)) return false;
    if (!this.#isTranslated(word)) return true;
    return isSurnameWord(lower, this.#language) || isSurnameOrPlaceWord(lower, this.#language);
  }

  #isCommonWord(word: string): boolean {
    const lower = word.toLowerCase();
    return this.#isTranslated(word) || isCommonWord(lower, this.#language) || isWordAndName(lower, this.#language);
  }

  #isTranslated(word: string): boolean {
    return isTranslatedNameWord(word.toLowerCase(), this.#language);
  }
}
