import type { Article } from '../../article/schema.ts';
import type { Facts } from '../../facts/schema.ts';
import { type FoundNumber, findNumbers } from '../../language/numbers/find-numbers.ts';
import { contentStems, functionWordsOf, stemWord } from '../../language/tokens/index.ts';
import type { Metadata } from '../../metadata/schema.ts';

/** What a summary is checked against. */
export interface CheckSources {
  readonly article: Article;
  readonly metadata: Metadata;
  readonly facts: Facts;
}

/** A word or number of a text. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly stem: string;
  readonly start: number;
  /** Begins with a capital. */
  readonly isCapital: boolean;
  /** Says little alone. */
  readonly isFunction: boolean;
}

/** A sentence of the article, or of a statement, as the checks read it. */
export interface ReadSentence {
  readonly id: string;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly stems: ReadonlySet<string>;
  readonly numbers: readonly FoundNumber[];
}

/** An article made ready to check statements against. */
export interface CheckSource {
  readonly language: string;
  readonly sentences: readonly ReadSentence[];
  readonly byId: ReadonlyMap<string, ReadSentence>;
  /** Lower-case words and numbers of the whole text, one space between them. */
  readonly plain: string;
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** Lower-case words that are names: a capital marks them within a sentence, or they are in an entity. */
  readonly names: ReadonlySet<string>;
  /** Other names of what the article names, in lower case; short forms and initials among them. */
  readonly aliases: ReadonlySet<string>;
  /** The facts' dates as written and as resolved. */
  readonly dates: Facts['dates'];
  readonly entities: Facts['entities'];
  readonly publishedAt: string | undefined;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.’'-][\p{L}\p{M}\p{N}]+)*/gu;
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

function readSource({ article, metadata, facts }: CheckSources): CheckSource {
  const language = metadata.language.code;
  const sentences = article.sentences.map(({ id, start, end }) =>
    readSentence(article.text.slice(start, end), language, id),
  );
  const words = article.text.match(WORD) ?? [];
  const names = facts.entities.flatMap(({ name, aliases = [], role = '' }) => [name, ...aliases, role]);
  const metadataWords = [metadata.headline?.value, metadata.publisher, ...metadata.authors.map(({ name }) => name)];
  const aliasWords = [...names, ...metadataWords].flatMap((name) => name?.match(WORD) ?? []);
  return {
    language,
    sentences,
    byId: new Map(sentences.map((sentence) => [sentence.id, sentence])),
    plain: plainWords(article.text),
    words: new Set(words.map((word) => word.toLowerCase())),
    stems: new Set(words.map((word) => stemWord(word, language))),
    names: new Set([
      ...(article.text.match(/(?<=[\p{Ll},] )\p{Lu}[\p{L}\p{M}]+/gu) ?? []).map((word) => word.toLowerCase()),
      ...facts.entities.flatMap(({ mentions }) => mentions.flatMap(({ text }) => text.toLowerCase().match(WORD) ?? [])),
    ]),
    aliases: new Set([...aliasWords.map((word) => word.toLowerCase()), ...initialsIn(article.text)]),
    dates: facts.dates,
    entities: facts.entities,
    publishedAt: metadata.publishedAt?.value ?? metadata.dateline?.date,
  };
}

/** Reads one sentence; its numbers only when they are asked for. */
export function readSentence(text: string, language: string, id = ''): ReadSentence {
  const read: { tokens?: readonly Token[]; stems?: ReadonlySet<string>; numbers?: readonly FoundNumber[] } = {};
  return {
    id,
    text,
    get tokens() {
      read.tokens ??= tokenize(text, language);
      return read.tokens;
    },
    get stems() {
      read.stems ??= new Set(contentStems(text, language));
      return read.stems;
    },
    get numbers() {
      read.numbers ??= findNumbers(text, language);
      return read.numbers;
    },
  };
}

function tokenize(text: string, language: string): Token[] {
  const functionWords = functionWordsOf(language);
  return [...text.matchAll(WORD)].map((match) => {
    const word = match[0].replace(/[’']s$/u, '');
    const lower = word.toLowerCase();
    return {
      text: word,
      lower,
      stem: stemWord(word, language),
      start: match.index,
      isCapital: /^\p{Lu}/u.test(word),
      isFunction: functionWords.has(lower),
    };
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

/** `eu` of “European Union”, `who` of “World Health Organization”. */
function initialsIn(text: string): string[] {
  const names = text.match(
    /(?<![\p{L}’'-])\p{Lu}[\p{L}’'-]+(?:\s+(?:(?:of|and|the|for|de|del|la|der|des|du)\s+){0,2}\p{Lu}[\p{L}’'-]+)+/gu,
  );
  return (names ?? []).map((name) => (name.match(/(?<![\p{L}’'-])\p{Lu}/gu) ?? []).join('').toLowerCase());
}

/** The sentences that share most with a statement, best first, with the share of the statement's words. */
export function closestSentences(
  statement: ReadSentence,
  sentences: readonly ReadSentence[],
  count: number,
): readonly { readonly sentence: ReadSentence; readonly share: number }[] {
  const own = [...statement.stems];
  return sentences
    .map((sentence) => ({
      sentence,
      share: own.filter((stem) => sentence.stems.has(stem)).length / Math.max(1, own.length),
    }))
    .sort((a, b) => b.share - a.share)
    .slice(0, count);
}
