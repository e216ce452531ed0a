import type { Entity } from '../../facts/schema.ts';
import { isDemonym } from '../../language/demonyms.ts';
import { functionWordsOf } from '../../language/function-words.ts';
import { isCommonWord, isGivenName, isTranslatedNameWord } from '../../language/name-words.ts';
import { findKnownPlace } from '../../language/places.ts';
import { scriptOf } from '../scripts.ts';

/** A word of a proper name in a source segment. */
export interface SourceName {
  readonly word: string;
  /** `LSU`, `NATO`: some are kept, others have a name of their own in each language. */
  readonly isAcronym: boolean;
  /** A given name, or right after one. */
  readonly isPersonal: boolean;
  /** Where it first stands in the source, in characters. */
  readonly at: number;
  /** Index of the name, so that the words of one name can be told from those of the next. */
  readonly name: number;
}

interface Token {
  readonly text: string;
  readonly isFirst: boolean;
  readonly isCapitalized: boolean;
  /** Right after the token before it, with a space or hyphen between them. */
  readonly isNext: boolean;
  readonly at: number;
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’`][\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /['’`]s?$/;
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
/** A function word in capitals is emphasis, but for the World Health Organization. */
const HEALTH_ORGANIZATION = 'who';
/** More capitals than this among the longer words, and a segment is a headline in title case. */
const TITLE_CASE_SHARE = 0.8;
const LONGER_WORD = 4;
const FEW_SMALL_WORDS = 1;

/** Finds names in sources by their spelling: words with a capital inside a sentence that the text never writes without. */
export class SourceNames {
  readonly #language: string;
  readonly #lower = new Set<string>();
  readonly #names = new Set<string>();
  /** Everyday words that are a surname somewhere: whoever is `Roger Stone` once is `Stone` from then on. */
  readonly #surnames = new Set<string>();
  readonly #isSpelled: boolean;

  constructor(sources: readonly string[], language: string, entities: readonly Entity[] = []) {
    this.#language = language;
    const code = language.split('-')[0] ?? language;
    this.#isSpelled = CASED_SCRIPTS.has(scriptOf(language)) && !NOUNS_CAPITALIZED.has(code);
    for (const { type, name, aliases = [] } of entities) {
      if (type === 'person') for (const word of [name, ...aliases].join(' ').match(WORD) ?? []) this.#names.add(word);
    }
    const texts = sources.map(tokenize);
    for (const { text, isCapitalized } of texts.flat()) if (!isCapitalized) this.#lower.add(text);
    if (!this.#isSpelled) return;
    for (const tokens of texts.filter((each) => !isTitleCase(each, language))) this.#learn(tokens);
  }

  #learn(tokens: readonly Token[]): void {
    for (const [index, token] of tokens.entries()) {
      if (token.isCapitalized && !token.isFirst && this.#mayBeName(token.text)) this.#names.add(token.text);
      const before = tokens[index - 1];
      const isSurname = isAfterGivenName(token, before) && findKnownPlace(before?.text ?? '') === undefined;
      if (isSurname && this.#mayBeSurname(token.text)) this.#surnames.add(token.text);
    }
  }

  /** The words of names in one source, each once. */
  find(source: string): SourceName[] {
    const found = new Map<string, SourceName>();
    const tokens = tokenize(source);
    const isHeadline = isTitleCase(tokens, this.#language);
    let name = 0;
    for (const [index, token] of tokens.entries()) {
      const { text, isCapitalized, at } = token;
      const before = tokens[index - 1];
      if (!token.isNext || !isCapitalized || before?.isCapitalized !== true) name += 1;
      const isAcronym = ACRONYM.test(text);
      if (isAcronym && this.#isShouted(tokens, index)) continue;
      const isSurname = !isHeadline && this.#isSurname(token, before);
      const isPersonal = isGivenName(text.toLowerCase()) || isAfterGivenName(token, before);
      if (isCapitalized && (isSurname || isAcronym || this.#isName(token)) && !found.has(text)) {
        found.set(text, { word: text, isAcronym, isPersonal, at, name });
      }
    }
    return [...found.values()];
  }

  /** In capitals to be loud, alone or with its neighbours, and not because it is short for something. */
  #isShouted(tokens: readonly Token[], index: number): boolean {
    const lower = tokens[index]?.text.toLowerCase() ?? '';
    if (functionWordsOf(this.#language).has(lower) && lower !== HEALTH_ORGANIZATION) return true;
    if (this.#lower.has(lower)) return true;
    let [first, last] = [index, index];
    while (tokens[first]?.isNext && IN_CAPITALS.test(tokens[first - 1]?.text ?? '')) first -= 1;
    while (tokens[last + 1]?.isNext && IN_CAPITALS.test(tokens[last + 1]?.text ?? '')) last += 1;
    return last - first + 1 >= SHOUTED_WORDS;
  }

  #isName({ text, isFirst }: Token): boolean {
    const isPlace = !isFirst && this.#isSpelled && findKnownPlace(text) !== undefined;
    return (this.#names.has(text) || isPlace) && this.#mayBeName(text);
  }

  #isSurname(token: Token, before: Token | undefined): boolean {
    if (!token.isCapitalized || !this.#mayBeSurname(token.text)) return false;
    return isAfterGivenName(token, before) || (!token.isFirst && this.#surnames.has(token.text));
  }

  #mayBeSurname(word: string): boolean {
    const lower = word.toLowerCase();
    return (
      SPELLED_AS_NAME.test(word) && !isTranslatedNameWord(lower, this.#language) && isCommonWord(lower, this.#language)
    );
  }

  #mayBeName(word: string): boolean {
    const lower = word.toLowerCase();
    if (word.length < SHORTEST_NAME || !SPELLED_AS_NAME.test(word) || this.#lower.has(lower)) return false;
    if (functionWordsOf(this.#language).has(lower) || isDemonym(lower) || isDemonym(lower.replace(/s$/, '')))
      return false;
    return !isTranslatedNameWord(lower, this.#language) && !isCommonWord(lower, this.#language);
  }
}

function tokenize(text: string): Token[] {
  let end = 0;
  return [...text.matchAll(WORD)].map((match) => {
    const between = text.slice(end, match.index);
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    const token = {
      text: match[0].replace(POSSESSIVE, '').replace(/[’`]/g, "'"),
      isFirst: match.index === 0 || startsSentence(before),
      isCapitalized: /^\p{Lu}/u.test(match[0]),
      isNext: between === ' ' || between === '-' || between === '\u00a0',
      at: match.index,
    };
    end = match.index + match[0].length;
    return token;
  });
}

/** A common word is a surname right after a given name: Roger Stone. */
function isAfterGivenName(token: Token | undefined, before: Token | undefined): boolean {
  if (token === undefined || before === undefined) return false;
  return token.isNext && token.isCapitalized && before.isCapitalized && isGivenName(before.text.toLowerCase());
}

/** After a full stop, unless it ends a title or an initial, after a colon, a dash at the beginning or an opening quotation mark. */
function startsSentence(before: string): boolean {
  if (/(?<!\p{L})\p{Lu}\p{L}{0,3}\.\s$/u.test(before)) return false;
  return /(?:[.!?…:;]["'”’)\]»]*\s+|["“”„«‘'([¿¡]|^\s*[-–—•]\s*)$/u.test(before);
}

/** A headline: but for the smallest words, nearly all have a capital. */
function isTitleCase(tokens: readonly Token[], language: string): boolean {
  const small = functionWordsOf(language);
  const longer = tokens.filter(({ text }) => text.length >= LONGER_WORD && !small.has(text.toLowerCase()));
  const capitalized = longer.filter(({ isCapitalized }) => isCapitalized).length;
  return (
    longer.length >= LONGER_WORD &&
    longer.length - capitalized <= FEW_SMALL_WORDS &&
    capitalized / longer.length > TITLE_CASE_SHARE
  );
}
