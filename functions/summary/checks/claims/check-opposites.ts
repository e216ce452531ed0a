import { claimWordsOf, type Membership } from '../../../language/claims/index.ts';
import type { Problem } from '../../schema.ts';
import type { ReadSentence, ReadToken } from '../check-source.ts';
import type { Evidence } from '../evidence.ts';
import type { SentenceCheck } from '../statement-check.ts';

/** A statement that shares so many words with a sentence follows it closely: its other words stand for the sentence's. */
const MIN_FOLLOWED = 0.6;
/** A sentence that shares less tells of something else. */
const MIN_RELATED = 0.3;
/** Words on either side that make two words’ surroundings. */
const CONTEXT_WORDS = 4;

export const oppositesCheck: SentenceCheck = { kind: 'claim', severity: 1, scope: 'sentence', check: checkOpposites };

/** A word, and those of its sentence. */
interface Place {
  readonly token: ReadToken;
  readonly tokens: readonly ReadToken[];
}

type Sides = ReadonlyMap<string, readonly Membership[]>;

/** “Rose” where the sentences have “fell”, among the same words. */
function checkOpposites(statement: ReadSentence, evidence: Evidence): Problem[] {
  const [closest, ...others] = evidence.alignWith(statement);
  if (closest === undefined) return [];
  const { opposites } = claimWordsOf(evidence.source.language);
  const related = [closest, ...others].filter(({ share }) => share >= MIN_RELATED).map(({ sentence }) => sentence);
  // Of a sentence that is followed closely the word must be missing there, not everywhere.
  const known =
    closest.share >= MIN_FOLLOWED ? new Set(closest.sentence.tokens.map(({ stem }) => stem)) : evidence.source.stems;
  return statement.tokens
    .filter(({ stem }) => !known.has(stem))
    .flatMap((token) => {
      const place = { token, tokens: statement.tokens };
      const contrary = related.map(({ tokens }) => findContrary(place, tokens, opposites)).find(Boolean);
      return contrary === undefined ? [] : [{ kind: 'claim' as const, text: token.text, source: contrary.text }];
    });
}

/** A word of the other side next to the same word, or among the same words where neither text tells both sides. */
function findContrary(own: Place, tokens: readonly ReadToken[], opposites: Sides): ReadToken | undefined {
  const isMember = ({ stem }: ReadToken, set: number, group: number) =>
    (opposites.get(stem) ?? []).some((membership) => membership.set === set && membership.group === group);
  const has = (words: readonly ReadToken[], set: number, group: number) =>
    words.some((word) => isMember(word, set, group));
  const sides = opposites.get(own.token.stem) ?? [];
  return tokens.find((token) =>
    sides.some(({ set, group }) => {
      const isContrary = isMember(token, set, 1 - group) && !isMember(token, set, group);
      if (!isContrary || has(tokens, set, group)) return false;
      const other = { token, tokens };
      return isBesideSame(own, other) || (!has(own.tokens, set, 1 - group) && sharesContext(own, other));
    }),
  );
}

/** “Thriving company” and “struggling company”: the next or the last word that says something is the same. */
function isBesideSame(one: Place, other: Place): boolean {
  const [a, b] = [contextOf(one, 1), contextOf(other, 1)];
  const isSame = (side: 'before' | 'after') => a[side][0] !== undefined && a[side][0].stem === b[side][0]?.stem;
  return isSame('after') || isSame('before');
}

function sharesContext(one: Place, other: Place): boolean {
  const [a, b] = [one, other].map((place) => {
    const { before, after } = contextOf(place, CONTEXT_WORDS);
    return new Set([...before, ...after].map(({ stem }) => stem));
  });
  return a !== undefined && b !== undefined && !a.isDisjointFrom(b);
}

/** The words that say something before and after a word. */
function contextOf({ token, tokens }: Place, count: number) {
  const words = tokens.filter((each) => !each.isFunction || each === token);
  const position = words.indexOf(token);
  return {
    before: words.slice(Math.max(0, position - count), position),
    after: words.slice(position + 1, position + 1 + count),
  };
}
