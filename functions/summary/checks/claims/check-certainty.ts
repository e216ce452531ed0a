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

/** “May close” where the article has “closes” among the same words, or the other way round in nearly the same sentence. */
function checkCertainty(statement: ReadSentence, evidence: Evidence): Problem[] {
  const hedged = findHedged(statement, evidence);
  const aligned = evidence.alignWith(statement);
  const [closest] = aligned;
  if (closest === undefined) return [];
  const isAllCertain = aligned.every(({ sentence }) => findHedged(sentence, evidence).length === 0);
  const [first] = hedged;
  if (first !== undefined && isAllCertain && closest.share >= MIN_FOLLOWED)
    return [{ kind: 'claim', text: first[0], source: closest.sentence.text }];
  if (first !== undefined)
    return hedged.flatMap(([hedge, word]) => {
      const told = findTold(word, statement, evidence);
      return told === undefined ? [] : [{ kind: 'claim' as const, text: hedge, source: told.sentence.text }];
    });
  const [dropped] = findHedged(closest.sentence, evidence);
  if (dropped === undefined || !isNearlySame(statement, closest)) return [];
  const word = statement.tokens.find(({ stem }) => stem === dropped[1].stem);
  return [{ kind: 'claim', text: word?.text ?? statement.text, source: closest.sentence.text }];
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
function findHedged({ text, content }: ReadSentence, { source }: Evidence): (readonly [string, ReadToken])[] {
  return claimWordsOf(source.language)
    .findHedges(text)
    .flatMap(({ start, end }) => {
      const word = content.find((token) => token.start >= end);
      return word === undefined ? [] : [[text.slice(start, end), word] as const];
    });
}
