import type { Article } from '../../article/schema.ts';
import type { Facts } from '../../facts/schema.ts';
import { once } from '../../language/language-files.ts';
import { type FoundNumber, findNumbers } from '../../language/numbers/index.ts';
import { contentStems, functionWordsOf, stemWord, type Token, tokenize } from '../../language/tokens/index.ts';
import type { Metadata } from '../../metadata/schema.ts';

/** What a summary is checked against. */
export interface CheckSources {
  readonly article: Article;
  readonly metadata: Metadata;
  readonly facts: Facts;
}

/** A word or number of a text. */
export interface ReadToken extends Token {
  readonly stem: string;
  /** Says little alone. */
  readonly isFunction: boolean;
}

/** A sentence of the article, or of a statement, as the checks read it: what they ask for is read once. */
export class ReadSentence {
  readonly text: string;
  readonly id: string;
  readonly #language: string;
  #tokens: readonly ReadToken[] | undefined;
  #stems: ReadonlySet<string> | undefined;
  #numbers: readonly FoundNumber[] | undefined;
  #content: readonly ReadToken[] | undefined;

  constructor(text: string, language: string, id = '') {
    this.text = text;
    this.id = id;
    this.#language = language;
  }

  get tokens(): readonly ReadToken[] {
    this.#tokens ??= readTokens(this.text, this.#language);
    return this.#tokens;
  }

  /** The words that say something. */
  get content(): readonly ReadToken[] {
    this.#content ??= this.tokens.filter(({ isFunction }) => !isFunction);
    return this.#content;
  }

  /** Of the words that say something. */
  get stems(): ReadonlySet<string> {
    this.#stems ??= new Set(contentStems(this.text, this.#language));
    return this.#stems;
  }

  get numbers(): readonly FoundNumber[] {
    this.#numbers ??= findNumbers(this.text, this.#language);
    return this.#numbers;
  }
}

/** A word with its sentence. */
export interface PlacedToken {
  readonly sentence: ReadSentence;
  readonly token: ReadToken;
}

/** An article made ready to check statements against. */
export interface CheckSource {
  readonly language: string;
  readonly sentences: readonly ReadSentence[];
  readonly byId: ReadonlyMap<string, ReadSentence>;
  /** The whole text in lower case. */
  readonly lower: string;
  /** Lower-case words and numbers of the whole text, one space between them. */
  readonly plain: string;
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** Where each stem stands. */
  readonly places: ReadonlyMap<string, readonly PlacedToken[]>;
  /** Of the words that say something. */
  readonly contentStems: ReadonlySet<string>;
  /** Lower-case words that are names: a capital marks them within a sentence, or they are in an entity. */
  readonly names: ReadonlySet<string>;
  /** Other names of what the article names, in lower case; short forms and initials among them. */
  readonly aliases: ReadonlySet<string>;
  /** The facts' dates as written and as resolved. */
  readonly dates: Facts['dates'];
  /** Whether hardly a word within a sentence has a capital. */
  readonly isWithoutCapitals: boolean;
  readonly entities: Facts['entities'];
  readonly publishedAt: string | undefined;
}

const prepared = new WeakMap<Article, CheckSource>();

/** Reads an article once, however many statements are checked against it. */
export function prepareSource(sources: CheckSources): CheckSource {
  let source = prepared.get(sources.article);
  if (source === undefined) {
    source = readSource(sources);
    prepared.set(sources.article, source);
  }
  return source;
}

function readSource(sources: CheckSources): CheckSource {
  const { article, metadata, facts } = sources;
  const language = metadata.language.code;
  const textOf = ({ start, end }: Article['sentences'][number]) => article.text.slice(start, end);
  const sentences = article.sentences.map((each) => new ReadSentence(textOf(each), language, each.id));
  const words = wordsOfSource(sources);
  const places = once(() => placesIn(sentences));
  return {
    language,
    sentences,
    byId: new Map(sentences.map((sentence) => [sentence.id, sentence])),
    plain: plainWords(article.text),
    get lower() {
      return words.lower();
    },
    get words() {
      return words.words();
    },
    get stems() {
      return words.stems();
    },
    get places() {
      return places();
    },
    get contentStems() {
      return words.contentStems();
    },
    get names() {
      return words.names();
    },
    get aliases() {
      return words.aliases();
    },
    dates: facts.dates,
    get isWithoutCapitals() {
      return words.isWithoutCapitals();
    },
    entities: facts.entities,
    publishedAt: metadata.publishedAt?.value ?? metadata.dateline?.date,
  };
}

function placesIn(sentences: readonly ReadSentence[]): CheckSource['places'] {
  const placed = sentences.flatMap((sentence) => sentence.tokens.map((token) => ({ sentence, token })));
  return Map.groupBy(placed, ({ token }) => token.stem);
}

/** A word that a capital marks within a sentence. */
const MARKED = /(?<=[\p{Ll},] )\p{Lu}[\p{L}\p{M}]+/gu;
/** Of the characters of a text: news has a name in every line. */
const FEWEST_CAPITALS = 1 / 1000;

/** What few statements are held against is made for the first of them: most are sentences of the article. */
function wordsOfSource({ article: { text }, metadata, facts: { entities } }: CheckSources) {
  const language = metadata.language.code;
  const wordsOf = (each: string) => tokenize(each, language).map(({ lower }) => lower.replace(LAST_STOP, ''));
  const words = once(() => new Set(wordsOf(text)));
  return {
    words,
    lower: once(() => text.toLowerCase()),
    stems: once(() => new Set([...words()].map((word) => stemWord(word, language)))),
    contentStems: once(() => new Set(contentStems(text, language))),
    isWithoutCapitals: once(() => (text.match(MARKED)?.length ?? 0) < text.length * FEWEST_CAPITALS),
    names: once(() => {
      const mentions = entities.flatMap((entity) => entity.mentions.map((mention) => mention.text));
      const marked = text.match(MARKED) ?? [];
      return new Set([...marked.map((word) => word.toLowerCase()), ...mentions.flatMap(wordsOf)]);
    }),
    aliases: once(() => {
      const named = entities.flatMap(({ name, aliases = [], role = '' }) => [name, ...aliases, role]);
      const { headline, publisher = '', authors } = metadata;
      const described = [headline?.value ?? '', publisher, ...authors.map(({ name }) => name)];
      return new Set([...[...named, ...described].flatMap(wordsOf), ...initialsIn(text)]);
    }),
  };
}

/** Initials count without their last full stop, which may be that of the sentence: `U.S.` at its end, `U.S` in lists. */
const LAST_STOP = /\.$/;

function readTokens(text: string, language: string): ReadToken[] {
  const functionWords = functionWordsOf(language);
  return tokenize(text, language).map((token) => {
    const lower = token.lower.replace(LAST_STOP, '');
    return { ...token, lower, stem: stemWord(lower, language), isFunction: functionWords.has(lower) };
  });
}

/** A text's words and numbers in lower case, one space between them: what remains when marks and layout differ. */
export function plainWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}

/** Sentences of a statement; an initial or an abbreviation of capitals ends none. */
export function splitStatement(text: string): string[] {
  return text.split(/(?<=[.!?…]["”»’')\]]*)(?<!(?:^|[\s.(])\p{Lu}\.)\s+(?=["“«„‘'([]*[\p{Lu}\p{N}])/u).filter(Boolean);
}

/** `eu` of “European Union”, `who` of “World Health Organization”; up to two short words may stand between. */
function initialsIn(text: string): string[] {
  const names = text.match(/(?<![\p{L}’'-])\p{Lu}[\p{L}’'-]+(?:\s+(?:\p{Ll}{1,3}\s+){0,2}\p{Lu}[\p{L}’'-]+)+/gu);
  return (names ?? []).map((name) => (name.match(/(?<![\p{L}’'-])\p{Lu}/gu) ?? []).join('').toLowerCase());
}
