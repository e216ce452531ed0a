import type { Entity } from '../facts/schema.ts';
import { consonantsIn } from '../language/sound-alike.ts';
import type { AlignedSegment } from './aligned-segment.ts';
import { type SourceName, SourceNames } from './find-source-names.ts';
import { ForeignWords } from './foreign-words.ts';
import { NamesByEar } from './hear-names.ts';
import { learnNames } from './learn-names.ts';
import type { Finding } from './schema.ts';
import type { TargetScript } from './target-script.ts';
import { TargetWords } from './target-words.ts';
import type { LanguagePair } from './translator.ts';
import { isAlarming } from './weigh-absence.ts';

/** A translation says a name the same way each time: what is so much farther than elsewhere is another word. */
const FARTHER_THAN_ELSEWHERE = 0.08;
const FEWEST_ELSEWHERE = 2;
/** A translation keeps names in Latin letters where this share of them is, of at least so many. */
const SHARE_LATIN = 0.5;
const FEWEST_LATIN = 4;

/** One name in one segment. */
interface Mention {
  readonly segment: AlignedSegment;
  readonly name: SourceName;
  /** How far what sounds like it in the target is from it; `undefined` where nothing does. */
  readonly distance: number | undefined;
}

/**
 * Names of the source that a target without capitals does not say. There names are told from other words by their sound
 * alone, and so it is their absence that counts: translators say nearly every name.
 */
export function checkNamesByEar(
  segments: readonly AlignedSegment[],
  pair: LanguagePair,
  script: TargetScript,
  entities: readonly Entity[],
): Finding[] {
  const sources = segments.map(({ source }) => source);
  const words = new TargetWords(script);
  const ear = new NamesByEar(pair.to, script, words);
  const foreignWords = new ForeignWords(sources, script);
  const names = new SourceNames(sources, pair.from, entities);
  const mentions = segments.flatMap((segment) =>
    names.find(segment.source).map((name): Mention => ({ segment, name, distance: hear(ear, segment, name.word) })),
  );
  const byWord = Map.groupBy(mentions, ({ name }) => name.word);
  const bySegment = Map.groupBy(mentions, ({ segment }) => segment);
  const missing = findMissing(segments, byWord);
  const keepsLatin = doesKeepLatin(mentions);
  return segments.flatMap((segment) => {
    const foreign = foreignWords.find(segment.target);
    if (foreign.length > 0) return foreign.map((text): Finding => ({ kind: 'name', segment: segment.id, text }));
    const own = bySegment.get(segment) ?? [];
    const hasForeign = foreignWords.findMoved(segment.source, segment.target).length > 0;
    const wrong = own.filter((mention) => {
      if (!missing.has(mention)) return false;
      const { name } = mention;
      const others = (byWord.get(name.word) ?? []).filter((other) => other !== mention);
      return isAlarming({
        name,
        writing: ear.writing,
        consonants: consonantsIn(words.soundsOf(name.word)),
        others: others.length,
        saidElsewhere: others.filter((other) => !missing.has(other)).length,
        isPartlySaid: own.some((other) => other.name.name === name.name && !missing.has(other)),
        hasForeign,
        keepsLatin,
      });
    });
    return wrong.map(
      ({ name: { word } }): Finding => ({ kind: 'name', segment: segment.id, text: word, expected: word }),
    );
  });
}

function hear(ear: NamesByEar, { source, target }: AlignedSegment, word: string): number | undefined {
  return ear.isWritten(target, word) ? 0 : ear.hear(source, target, word);
}

/** Mentions that the target does not say, by their sound or as this translation says the name elsewhere. */
function findMissing(
  segments: readonly AlignedSegment[],
  byWord: ReadonlyMap<string, readonly Mention[]>,
): ReadonlySet<Mention> {
  const heard = [...byWord].map(
    ([word, all]) => [word, new Map(all.map(({ segment, distance }) => [segment, distance !== undefined]))] as const,
  );
  const learned = learnNames(segments, new Map(heard));
  const missing = [...byWord].flatMap(([word, all]) => {
    const way = learned.get(word);
    return all.filter(
      (mention) => !(way !== undefined && mention.segment.target.includes(way)) && !isHeard(mention, all),
    );
  });
  return new Set(missing);
}

function isHeard({ segment, distance }: Mention, all: readonly Mention[]): boolean {
  if (distance === undefined) return false;
  const elsewhere = all
    .filter((other) => other.segment !== segment)
    .flatMap((other) => other.distance ?? [])
    .sort((a, b) => a - b);
  if (elsewhere.length < FEWEST_ELSEWHERE) return true;
  const usual = elsewhere[Math.floor(elsewhere.length / 2)] ?? 0;
  return distance <= usual + FARTHER_THAN_ELSEWHERE;
}

function doesKeepLatin(mentions: readonly Mention[]): boolean {
  const kept = mentions.filter(({ segment, name }) => segment.target.includes(name.word)).length;
  return mentions.length >= FEWEST_LATIN && kept > mentions.length * SHARE_LATIN;
}
