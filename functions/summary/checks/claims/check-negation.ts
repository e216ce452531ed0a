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
  const unknown = isNew ? own.find((denial) => !isDeniedAnywhere(denial, evidence)) : undefined;
  const known = findDenials(closest.sentence, language);
  const isSame = isNearlySame(statement, closest);
  const added = unknown ?? (isSame && own.length > known.length ? own[0] : undefined);
  const denied = added ?? own.find((denial) => isNowhereDenied(denial, statement, evidence));
  if (denied !== undefined) return [{ kind: 'claim', text: denied.text, source }];
  const told = own.length > 0 ? undefined : statement.content.find((word) => isDeniedAlone(word, statement, evidence));
  const isDropped = told !== undefined || (isSame && own.length === 0 && known.length > 0);
  return isDropped ? [{ kind: 'claim', text: told?.text ?? statement.text, source }] : [];
}

/** The article denies the word among the same words, and has it nowhere else. */
function isDeniedAlone(word: ReadToken, statement: ReadSentence, { sentences, source }: Evidence): boolean {
  const stated = { sentence: statement, token: word };
  const cited = new Set(sentences);
  const isKnown = (place: PlacedToken) => cited.has(place.sentence) && isDenied(place, source.language, 1);
  const known = likestPlace(stated, [word.stem], source, isKnown);
  if ((known?.likeness ?? 0) < MIN_LIKENESS) return false;
  return likestPlace(stated, [word.stem], source, (place) => !isDenied(place, source.language)) === undefined;
}

/** The article denies one of the words as well, wherever. */
function isDeniedAnywhere({ denied }: Denial, { source }: Evidence): boolean {
  const places = denied.flatMap(({ stem }) => source.places.get(stem) ?? []);
  return places.some((place) => isDenied(place, source.language));
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

/** Whether a word is among those that a denial of its sentence may deny, or among the first of them. */
function isDenied({ sentence, token }: PlacedToken, language: string, first?: number): boolean {
  return findDenials(sentence, language).some(({ denied }) => denied.slice(0, first).includes(token));
}

const denials = new WeakMap<ReadSentence, readonly Denial[]>();

/** The denials of a sentence, which many words of a statement ask for. */
function findDenials(sentence: ReadSentence, language: string): readonly Denial[] {
  const known = denials.get(sentence) ?? readDenials(sentence, language);
  denials.set(sentence, known);
  return known;
}

/** What stands behind each in its clause, or else before it. */
function readDenials({ text, content }: ReadSentence, language: string): Denial[] {
  return findNegations(text, language).map(({ start, end }) => {
    const others = content.filter((token) => token.end <= start || token.start >= end);
    const isNear = (from: number, to: number) =>
      to - from <= REACH_CHARACTERS && !CLAUSE_END.test(text.slice(from, to));
    const behind = others.filter((token) => token.start >= end && isNear(end, token.start));
    const before = others.filter((token) => token.end <= start && isNear(token.end, start)).reverse();
    return { text: text.slice(start, end), denied: [...behind, ...before] };
  });
}
