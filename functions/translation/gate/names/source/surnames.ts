import type { Entity } from '../../../../facts/schema.ts';
import {
  isCommonWord,
  isGivenName,
  isHonorific,
  isSurnameOrPlaceWord,
  isSurnameWord,
  isTranslatedNameWord,
  isWordAndName,
} from '../../../../language/names/index.ts';
import { findKnownPlace, isDemonym } from '../../../../language/places/index.ts';
import { isTitleCase, type Token, tokenize } from './source-tokens.ts';

const SPELLED_AS_NAME = /^(?:\p{Lu}['’]|(?:\p{Lu}\p{Ll}+)?)\p{Lu}\p{Ll}{2,}$/u;
/** Given names, initials and particles before a surname: `Ana de Souza`. */
const WHOLE_NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|(?:v[ao]n|de[lnr]?|d[aiou]s?|l[ae]|ten|ter|bin|al|el|y)))+$/u;
/** What may stand behind a surname with a capital and belong to it. */
const AFTER_SURNAME = /^(?:Jr|Sr|I{2,3}|IV)$/;

/**
 * Surnames of a text, which engines translate and translators never do. They are known by a given name or an honorific
 * before them, or by the person's whole name. Everyday words may be surnames too: Roger Stone, Mr. Black, Theresa May;
 * whoever is `Roger Stone` once is `Stone` from then on.
 */
export class Surnames {
  readonly #language: string;
  readonly #known = new Set<string>();
  /** Whole names of persons that end in an everyday word. */
  readonly #persons = new Set<string>();

  constructor(sources: readonly string[], language: string, entities: readonly Entity[]) {
    this.#language = language;
    for (const { type, name, aliases = [] } of entities) {
      if (type === 'person') for (const form of [name, ...aliases]) this.#learnPerson(form);
    }
    for (const source of sources) {
      const tokens = tokenize(source);
      if (isTitleCase(source, tokens, language)) continue;
      for (const [index, { text }] of tokens.entries()) {
        if (this.#isNamed(tokens, index) && !this.#isTranslated(text)) this.#known.add(text);
      }
    }
  }

  /** Whether a word is the surname of somebody in the text, wherever it stands; words of titles and places are not. */
  isKnown(word: string): boolean {
    return this.#known.has(word);
  }

  /** Whether a token of a sentence, not of a headline in title case, is an everyday word and a surname. */
  isAlsoCommonWord(source: string, tokens: readonly Token[], index: number): boolean {
    const token = tokens[index];
    if (token === undefined || !this.#isDictionaryWord(token.text)) return false;
    return (
      this.#isNamed(tokens, index) ||
      (!token.isFirst && this.#known.has(token.text)) ||
      this.#endsPerson(source.slice(0, token.at + token.text.length))
    );
  }

  /** From a whole name alone, whose first word is not an everyday one: teams and titles look like persons now and then. */
  #learnPerson(name: string): void {
    const [first = '', ...others] = name.split(' ');
    const surname = others.at(-1);
    if (surname === undefined || !this.#mayBeSurname(surname) || !WHOLE_NAME.test(name)) return;
    if (!isGivenName(first.toLowerCase()) && this.#isDictionaryWord(first)) return;
    if (this.#isTranslated(surname)) this.#persons.add(name);
    else this.#known.add(surname);
  }

  #endsPerson(before: string): boolean {
    return [...this.#persons].some((person) => before.endsWith(person));
  }

  /** Whether a given name or an honorific before it makes it a surname. */
  #isNamed(tokens: readonly Token[], index: number): boolean {
    const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
    if (token === undefined || before === undefined || !before.isCapitalized) return false;
    if (!this.#mayBeSurname(token.text)) return false;
    const isOpen = after?.isCapitalized === true && after.isNext && !AFTER_SURNAME.test(after.text);
    // `President Bush`, yet not `Justice Department` or `Judge Rice Road`.
    if ((token.isNext || token.isAfterAbbreviation) && isHonorific(before.text.toLowerCase(), this.#language)) {
      return !isOpen;
    }
    if (!token.isNext || !isGivenName(before.text.toLowerCase())) return false;
    // `Roman Catholic`, `Christian Democrat`.
    if (isDemonym(before.text.toLowerCase()) && this.#isDictionaryWord(token.text)) return false;
    if (findKnownPlace(before.text) !== undefined) return false;
    return !this.#isTranslated(token.text) || (!isOpen && isSurnameWord(token.text.toLowerCase(), this.#language));
  }

  #mayBeSurname(word: string): boolean {
    const lower = word.toLowerCase();
    // Towns are called after people, and people after towns.
    if (!SPELLED_AS_NAME.test(word) || isGivenName(lower) || findKnownPlace(word)?.kind === 'country') return false;
    if (lower.endsWith('s') && isDemonym(lower)) return false;
    if (!this.#isTranslated(word)) return true;
    return isSurnameWord(lower, this.#language) || isSurnameOrPlaceWord(lower, this.#language);
  }

  #isDictionaryWord(word: string): boolean {
    const lower = word.toLowerCase();
    return this.#isTranslated(word) || isCommonWord(lower, this.#language) || isWordAndName(lower, this.#language);
  }

  #isTranslated(word: string): boolean {
    return isTranslatedNameWord(word.toLowerCase(), this.#language);
  }
}
