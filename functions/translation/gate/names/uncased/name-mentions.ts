import { isEastAsianName, isNameCharacter, phoneticDistance } from '../../../../language/names/index.ts';
import type { AlignedSegment } from '../../../segments/aligned-segment.ts';
import type { ForeignNames } from '../foreign-names.ts';
import { learnRenderings } from '../learn-renderings.ts';
import type { NamePair } from '../name-pair.ts';
import type { SourceName, SourceNames } from '../source/source-names.ts';
import type { TargetWords } from '../target/target-words.ts';
import type { PhoneticNames } from './phonetic-names.ts';

/** Segments: fewer tell nothing. */
const MIN_ELSEWHERE = 2;
/** A translation writes a name the same way each time: what matches so much worse than elsewhere, in nats, is another word. */
const TOLERANCE = 8;
/** What matches so much better than it must is the name, even beside words that keep their letters. */
const SURE_SCORE = 3;
const KATAKANA = /\p{Script=Katakana}/u;
/** From this distance on a word does not sound like a surname at all. */
const UNLIKE = 0.6;

/** One name in one segment. */
export interface Mention {
  readonly segment: AlignedSegment;
  readonly name: SourceName;
  /** How much better the target matches it, as it sounds, than it must, in nats; infinitely where it surely has it. */
  readonly score: number;
  /** The target has it in its own letters. */
  readonly isKept: boolean;
}

/** What names are found with. */
export interface NameTools {
  readonly pair: NamePair;
  readonly names: SourceNames;
  readonly words: TargetWords;
  readonly matcher: PhoneticNames;
  readonly foreignNames: ForeignNames;
}

/** The names of all sources, and which of them their targets omit. */
export class NameMentions {
  readonly #tools: NameTools;
  readonly all: readonly Mention[];
  readonly byWord: ReadonlyMap<string, readonly Mention[]>;
  readonly bySegment: ReadonlyMap<AlignedSegment, readonly Mention[]>;
  /** How this translation renders names that do not match. */
  readonly #learned: ReadonlyMap<string, string>;
  readonly #omitted: ReadonlySet<Mention>;

  constructor(segments: readonly AlignedSegment[], tools: NameTools) {
    this.#tools = tools;
    this.all = segments.flatMap((segment) =>
      tools.names.find(segment.source).map((name) => readMention(segment, name, tools)),
    );
    this.byWord = Map.groupBy(this.all, ({ name }) => name.word);
    this.bySegment = Map.groupBy(this.all, ({ segment }) => segment);
    const matches = [...this.byWord].map(
      ([word, mentions]) => [word, new Map(mentions.map(({ segment, score }) => [segment, score >= 0]))] as const,
    );
    this.#learned = learnRenderings(segments, new Map(matches));
    this.#omitted = new Set(this.all.filter((mention) => this.#isMissing(mention)));
  }

  /** Whether the target omits a name: it has it neither by its sound nor as this translation renders it elsewhere. */
  isOmitted(mention: Mention): boolean {
    return this.#omitted.has(mention);
  }

  /**
   * Whether what the translation always writes for a name is a surname translated: translators transliterate surnames,
   * into katakana in Japanese and into characters for names in Chinese, but for those of people who write them in
   * characters. Elsewhere than in Japanese, what nothing in the target comes near is not a transliteration.
   */
  isTranslated({ segment, name, score }: Mention): boolean {
    const rendering = this.#learned.get(name.word);
    if (rendering === undefined || !name.isSurname || !segment.target.includes(rendering)) return false;
    const { writing } = this.#tools.pair;
    if (writing !== 'letters' && isEastAsianName(name.word)) return false;
    if (writing === 'kana') return !KATAKANA.test(rendering);
    if (score === -Infinity) return true;
    if (writing === 'han') return ![...rendering].every(isNameCharacter);
    const { words } = this.#tools;
    return phoneticDistance(words.keyOf(name.word), words.keyOf(rendering)) >= UNLIKE;
  }

  #isMissing(mention: Mention): boolean {
    const rendering = this.#learned.get(mention.name.word);
    if (rendering !== undefined && mention.segment.target.includes(rendering)) return this.isTranslated(mention);
    return !this.#isFound(mention) || this.#isChanceMatch(mention);
  }

  /** By chance something sounds like a name whose other words keep their letters. */
  #isChanceMatch({ segment, name, score }: Mention): boolean {
    if (score > SURE_SCORE) return false;
    return (this.bySegment.get(segment) ?? []).some((other) => other.name.name === name.name && other.isKept);
  }

  #isFound({ segment, name, score }: Mention): boolean {
    if (score < 0) return false;
    const elsewhere = (this.byWord.get(name.word) ?? [])
      .filter((other) => other.segment !== segment && other.score >= 0 && other.score < Infinity)
      .map((other) => other.score)
      .sort((a, b) => a - b);
    if (elsewhere.length < MIN_ELSEWHERE) return true;
    return score >= (elsewhere[Math.floor(elsewhere.length / 2)] ?? 0) - TOLERANCE;
  }
}

function readMention(segment: AlignedSegment, name: SourceName, { matcher }: NameTools): Mention {
  const { source, target } = segment;
  const isWritten = matcher.isWritten(source, target, name.word);
  const score = isWritten ? Infinity : matcher.score(source, target, name.word);
  return { segment, name, score, isKept: isWritten && matcher.isKept(target, name.word) };
}
