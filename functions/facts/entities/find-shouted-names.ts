import type { EntityType } from '../schema.ts';
import type { ResolvedName } from './named-span.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** Longer names are hardly ever set in capitals. */
const MAX_WORDS = 4;
/** A single shorter word may be an acronym of anything. */
const MIN_LETTERS = 4;

type Types = ReadonlyMap<string, EntityType>;

/** Names inside lines of capitals: those that the article or the lists know. */
export function findShoutedNames(
  resolved: readonly ResolvedName[],
  readings: readonly SentenceReading[],
  lowerWords: ReadonlySet<string>,
): ResolvedName[] {
  const shouted = readings.filter(({ isShouted }) => isShouted);
  if (shouted.length === 0) return [];
  const types = typesOf(resolved, shouted[0]);
  // A word that the article writes small is not a name: `MAS DE 1.100 PERSONAS`.
  return shouted
    .flatMap((reading) => namesIn(reading, types))
    .filter(({ span }) => span.tokens.length > 1 || !lowerWords.has(span.text.toLowerCase()));
}

/** Names and surnames of the article, in lower case. */
function typesOf(resolved: readonly ResolvedName[], reading: SentenceReading | undefined): Types {
  const types = new Map(resolved.map(({ span, type }) => [span.text.toLowerCase(), type]));
  for (const { span, type } of resolved) {
    const surname = span.tokens.length > 1 && type === 'person' ? span.tokens.at(-1)?.lower : undefined;
    if (surname !== undefined && !types.has(surname) && !reading?.lexicon.has('stopStarts', surname))
      types.set(surname, type);
  }
  return types;
}

function namesIn(reading: SentenceReading, types: Types): ResolvedName[] {
  const names: ResolvedName[] = [];
  for (let index = 0; index < reading.tokens.length; ) {
    const found = nameAt(reading, index, types);
    if (found !== undefined) {
      const isAtPlace =
        reading.knownAt(index)?.place !== undefined && reading.lexicon.has('placeCues', reading.lower(index - 1));
      const span = reading.span(index, index + found.length, {});
      names.push({ span, type: isAtPlace ? 'place' : found.type });
    }
    index += found?.length ?? 1;
  }
  return names;
}

interface FoundName {
  readonly type: EntityType;
  readonly length: number;
}

function nameAt(reading: SentenceReading, index: number, types: Types): FoundName | undefined {
  const words = reading.tokens.slice(index, index + MAX_WORDS).map(({ lower }) => lower);
  for (let length = words.length; length > 0; length -= 1) {
    const key = words.slice(0, length).join(' ');
    const type = types.get(key);
    if (type !== undefined && (key.length >= MIN_LETTERS || length > 1)) return { type, length };
  }
  return reading.lexicon.has('stopStarts', reading.lower(index)) ? undefined : reading.knownAt(index);
}
