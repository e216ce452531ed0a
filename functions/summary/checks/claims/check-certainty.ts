import { claimWordsOf } from '../../../language/claims/index.ts';
import type { Problem } from '../../schema.ts';
import type { PlacedToken, ReadSentence, ReadToken } from '../check-source.ts';
import { type Evidence, isNearlySame } from '../evidence.ts';
import type { SentenceCheck } from '../statement-check.ts';
import { likestPlace } from './slots.ts';

/** Words around the one that is made uncertain that the statement shares with a sentence. */
const MIN_LIKENESS = 3;
/** A statement that shares so many words with a sentence follows it closely. */
const MIN_FOLLOWED = 0.6;

export const certaintyCheck: SentenceCheck = { kind: 'claim', severity: 1, scope: 'sentence', check: checkCertainty };

interface Hedged {
  readonly hedge: string;
  readonly word: ReadToken;
}

/** “May close” where the article has “closes” among the same words, or the other way round in nearly the same sentence. */
function checkCertainty(statement: ReadSentence, evidence: Evidence): Problem[] {
  const aligned = evidence.alignWith(statement);
  const [closest] = aligned;
  if (closest === undefined) return [];
  const own = findHedged(statement, evidence);
  const known = findHedged(closest.sentence, evidence);
  const source = closest.sentence.text;
  if (isNearlySame(statement, closest)) {
    const [added] = lackingIn(own, known, closest.sentence);
    const [dropped] = lackingIn(known, own, statement);
    const text = added?.hedge ?? dropped?.word.text;
    return text === undefined ? [] : [{ kind: 'claim', text, source }];
  }
  const isAllCertain = aligned.every(({ sentence }) => findHedged(sentence, evidence).length === 0);
  const [first] = own;
  if (first !== undefined && isAllCertain && closest.share >= MIN_FOLLOWED)
    return [{ kind: 'claim', text: first.hedge, source }];
  return own.flatMap(({ hedge, word }) => {
    const told = findTold(word, statement, evidence);
    return told === undefined ? [] : [{ kind: 'claim' as const, text: hedge, source: told.sentence.text }];
  });
}

/** Words that one sentence makes uncertain and the other has too, and does not. */
function lackingIn(hedged: readonly Hedged[], others: readonly Hedged[], other: ReadSentence): Hedged[] {
  const isHedged = (stem: string) => others.some(({ word }) => word.stem === stem);
  return hedged.flatMap(({ hedge, word }) => {
    const same = isHedged(word.stem) ? undefined : other.tokens.find(({ stem }) => stem === word.stem);
    return same === undefined ? [] : [{ hedge, word: same }];
  });
}

/** The word among the same words in a sentence that is certain, where none that is not has it. */
function findTold(token: ReadToken, sentence: ReadSentence, evidence: Evidence): PlacedToken | undefined {
  const { sentences, source } = evidence;
  const stated = { sentence, token };
  const isCertain = (place: PlacedToken) => findHedged(place.sentence, evidence).length === 0;
  if (likestPlace(stated, [token.stem], source, (place) => !isCertain(place)) !== undefined) return undefined;
  const cited = new Set(sentences);
  const told = likestPlace(stated, [token.stem], source, (place) => cited.has(place.sentence));
  return told !== undefined && told.likeness >= MIN_LIKENESS ? told : undefined;
}

/** What makes a sentence uncertain, with the word that it says so of. */
function findHedged({ text, content }: ReadSentence, { source }: Evidence): Hedged[] {
  return claimWordsOf(source.language)
    .findHedges(text)
    .flatMap(({ start, end }) => {
      const word = content.find((token) => token.start >= end);
      return word === undefined ? [] : [{ hedge: text.slice(start, end), word }];
    });
}
