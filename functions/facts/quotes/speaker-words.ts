import { type Lexicon, lexiconOf } from '../../language/names/index.ts';
import { type SpeechWords, speechOf } from '../../language/speech/index.ts';
import { functionWordsOf } from '../../language/tokens/index.ts';

/** What a language says of speakers, quotations and people together. */
export class SpeakerWords {
  readonly speech: SpeechWords;
  readonly #lexicon: Lexicon;
  readonly #functionWords: ReadonlySet<string>;

  constructor(language: string) {
    this.speech = speechOf(language);
    this.#lexicon = lexiconOf(language);
    this.#functionWords = functionWordsOf(language);
  }

  get capitalizesNouns(): boolean {
    return this.#lexicon.capitalizesNouns;
  }

  /** `spokeswoman`, `ministry`: a noun for somebody who can speak. */
  isPerson(word: string): boolean {
    const lower = word
      .toLowerCase()
      .replace(/['’]s?$/, '')
      .replace(/^\d+-/, '');
    const lexicon = this.#lexicon;
    return (
      this.speech.has('people', lower) ||
      lexicon.isRole(lower) ||
      lexicon.has('honorifics', lower) ||
      lexicon.has('organizationNouns', lower) ||
      lexicon.isOrganizationHead(lower)
    );
  }

  /** `CEO`, `Former French`, `von Siemens`: a title, or a name with the preposition before it, that was taken for somebody's name. */
  isNoSpeaker(name: string, type: string): boolean {
    const [first = '', ...rest] = name.split(' ');
    if (rest.length === 0) return this.isTitle(name) || this.speech.has('people', name) || this.isNoName(name);
    if (/^\p{Ll}+ \p{Lu}{2,}$/u.test(name)) return true;
    if (type === 'person' && this.#lexicon.has('portfolios', first.toLowerCase())) return true;
    const isForeign = this.#lexicon.language !== this.speech.language;
    if (isForeign && this.#opensNoName(first)) return true;
    const isLoose = type === 'organization' || isForeign;
    return isLoose && /^\p{Ll}/u.test(first) && this.speech.has('prepositions', first);
  }

  /** `Konzernchef`: a compound, which fewer people are called than by `Chef`. */
  isCompoundRole(word: string): boolean {
    const lower = word.toLowerCase();
    return this.#lexicon.endsIn('roleSuffixes', lower) && !this.#lexicon.has('roles', lower);
  }

  /** `Because Trump`: where no list of the language kept the word from being taken for a part of the name. */
  #opensNoName(word: string): boolean {
    const lists = [
      'adverbs',
      'clauseOpenings',
      'complementizers',
      'openings',
      'prepositions',
      'quotatives',
      'standalones',
      'verbs',
    ] as const;
    return this.speech.pronoun(word) !== undefined || lists.some((list) => this.speech.has(list, word));
  }

  /** `newspaper`, `ministry`: a body, and nobody. */
  isBody(word: string): boolean {
    const lower = word.toLowerCase();
    return this.#lexicon.has('organizationNouns', lower) || this.#lexicon.isOrganizationHead(lower);
  }

  /** `statement`, `letter`: what somebody says something in, who is left open. */
  isDocument(word: string): boolean {
    return this.speech.has('documents', word.toLowerCase());
  }

  /** A word that ties others together, and is not a verb. */
  isFunctionWord(word: string): boolean {
    const lower = word.toLowerCase();
    const lists = [
      'prepositions',
      'openings',
      'adverbs',
      'clauseOpenings',
      'determiners',
      'relatives',
      'nameEnds',
      'impersonal',
    ] as const;
    return this.#functionWords.has(lower) || lists.some((list) => this.speech.has(list, lower));
  }

  /** `Tuesday`, `However`: a capital that opens a sentence or a date, and no name. */
  isNoName(word: string): boolean {
    const lower = word.toLowerCase();
    return this.#lexicon.has('stopStarts', lower) || this.#lexicon.has('notNames', lower) || this.isFunctionWord(word);
  }

  isTitle(word: string): boolean {
    const lower = word.toLowerCase().replace(/\.$/, '');
    const lexicon = this.#lexicon;
    return lexicon.isRole(lower) || lexicon.has('honorifics', lower) || lexicon.has('portfolios', lower);
  }

  /** `Nováka`, `Lavernen`: the ending of a case that subjects do not have, behind a name that the article writes without it too. */
  isOblique(mention: string, written: ReadonlySet<string>): boolean {
    const last = mention.split(' ').at(-1) ?? '';
    const ending = this.speech.obliqueEnding.exec(last)?.[0];
    return ending !== undefined && written.has(last.slice(0, -ending.length));
  }

  /** `Israels Minister`: the mention has an ending that the name has not. */
  isGenitive(mention: string, name: string): boolean {
    return this.#lexicon.traits.genitiveS === true && mention.endsWith('s') && !name.endsWith('s');
  }
}
