import { findNegations } from '../../../language/claims/index.ts';
import type { Problem } from '../../schema.ts';
import type { PlacedToken, ReadSentence, ReadToken } from '../check-source.ts';
import { type Evidence, isNearlySame } from '../evidence.ts';
import type { SentenceCheck } from '../statement-check.ts';
import { likestPlace } from './slots.ts';

/** Words around the denied one that it shares with a sentence of the article. */
const MIN_LIKENESS = 3;
/** A denial reaches as far to the word that it denies. */
const REACH_CHARACTERS = 30;
/** Between clauses. */
const CLAUSE_END = /[.,;:!?–—]/;

export const negationCheck: SentenceCheck = { kind: 'claim', severity: 1, scope: 'sentence', check: checkNegation };

/** A word that denies, and the words that it may deny. */
interface Denial {
  readonly text: string;
  readonly denied: readonly ReadToken[];
}

/** The statement denies what no sentence denies, or says what nearly the same sentence denies. */
function checkNegation(statement: ReadSentence, evidence: Evidence): Problem[] {
  const { language } = evidence.source;
  const own = findDenials(statement, language);
  const [closest, ...others] = evidence.alignWith(statement);
  if (closest === undefined) return [];
  const source = closest.sentence.text;
  const isDenying = ({ text }: ReadSentence) => findNegations(text, language).length > 0;
  const isNew = own.length > 0 && ![closest, ...others].some(({ sentence }) => isDenying(sentence));
  const known = findDenials(closest.sentence, language);
  const isSame = isNearlySame(statement, closest);
  const added = isNew || (isSame && own.length > known.length) ? own[0] : undefined;
  const denied = added ?? own.find((denial) => isNowhereDenied(denial, statement, evidence));
  if (denied !== undefined) return [{ kind: 'claim', text: denied.text, source }];
  if (isSame && known.length > 0 && own.length === 0) return [{ kind: 'claim', text: statement.text, source }];
  return [];
}

/** The article has the denied word among the same words, and denies it nowhere. */
function isNowhereDenied({ denied }: Denial, statement: ReadSentence, { source }: Evidence): boolean {
  const [word] = denied;
  if (word === undefined) return false;
  const stated = { sentence: statement, token: word };
  const told = likestPlace(stated, [word.stem], source, (place) => !isDenied(place, source.language));
  const known = likestPlace(stated, [word.stem], source, (place) => isDenied(place, source.language));
  return (told?.likeness ?? 0) >= MIN_LIKENESS && known === undefined;
}

function isDenied({ sentence, token }: PlacedToken, language: string): boolean {
  return findDenials(sentence, language).some(({ denied }) => denied.includes(token));
}

/** The denials of a sentence: what stands behind each in its clause, or else before it. */
function findDenials({ text, content }: ReadSentence, language: string): Denial[] {
  return findNegations(text, language).map(({ start, end }) => {
    const others = content.filter((token) => token.end <= start || token.start >= end);
    const isNear = (from: number, to: number) =>
      to - from <= REACH_CHARACTERS && !CLAUSE_END.test(text.slice(from, to));
    const behind = others.filter((token) => token.start >= end && isNear(end, token.start));
    const before = others.filter((token) => token.end <= start && isNear(token.end, start)).reverse();
    return { text: text.slice(start, end), denied: [...behind, ...before] };
  });
}
