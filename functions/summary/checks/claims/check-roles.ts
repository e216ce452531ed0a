import { claimWordsOf } from '../../../language/claims/index.ts';
import { isDemonym } from '../../../language/places/index.ts';
import type { Problem } from '../../schema.ts';
import { isSameName, namesOf } from '../check-names.ts';
import type { CheckSource, ReadSentence, ReadToken } from '../check-source.ts';
import type { Evidence } from '../evidence.ts';
import type { SentenceCheck } from '../statement-check.ts';

/** How far a name may stand from the word that it acts by or suffers from. */
const REACH = 3;

export const rolesCheck: SentenceCheck = { kind: 'claim', severity: 1, scope: 'sentence', check: checkRoles };

/** Two names and the word between them that says what one does to the other. */
interface Deed {
  readonly stem: string;
  readonly before: ReadToken;
  readonly after: ReadToken;
}

/** Who does what to whom: the statement has the names of a sentence, around the same word, the other way round. */
function checkRoles(statement: ReadSentence, evidence: Evidence): Problem[] {
  const { source } = evidence;
  const known = evidence.alignWith(statement).flatMap(({ sentence }) => findDeeds(sentence, source));
  if (known.length === 0) return [];
  return findDeeds(statement, source).flatMap(({ stem, before, after }) => {
    const alike = known.filter((deed) => deed.stem === stem);
    const isSame = (deed: Deed, one: ReadToken, other: ReadToken) =>
      isSameName(deed.before, one, source) && isSameName(deed.after, other, source);
    if (alike.some((deed) => isSame(deed, before, after))) return [];
    const turned = alike.find((deed) => isSame(deed, after, before));
    if (turned === undefined) return [];
    return [{ kind: 'claim' as const, text: before.text, source: turned.before.text }];
  });
}

/** A passive turns the order round: such pairs are left alone. */
function findDeeds(sentence: ReadSentence, source: CheckSource): Deed[] {
  const { tokens } = sentence;
  const { passiveAgents } = claimWordsOf(source.language);
  const names = new Set(namesOf(sentence, source).filter(({ lower }) => !isDemonym(lower)));
  if (names.size < 2) return [];
  return tokens.flatMap((token, position) => {
    if (token.isFunction || names.has(token)) return [];
    const right = tokens.slice(position + 1, position + 1 + REACH);
    const before = tokens.slice(Math.max(0, position - REACH), position).findLast((each) => names.has(each));
    const after = right.find((each) => names.has(each));
    if (before === undefined || after === undefined) return [];
    const isPassive = right.slice(0, right.indexOf(after)).some(({ lower }) => passiveAgents.has(lower));
    return isPassive || before.stem === after.stem ? [] : [{ stem: token.stem, before, after }];
  });
}
