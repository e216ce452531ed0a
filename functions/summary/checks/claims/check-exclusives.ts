import { claimWordsOf, type Membership } from '../../../language/claims/index.ts';
import type { Problem } from '../../schema.ts';
import type { CheckSource, ReadSentence, ReadToken } from '../check-source.ts';
import type { Evidence } from '../evidence.ts';
import type { SentenceCheck } from '../statement-check.ts';

/** Words behind one that may belong to the same name. */
const NAME_WORDS = 3;

export const exclusivesCheck: SentenceCheck = {
  kind: 'claim',
  severity: 1,
  scope: 'sentence',
  check: checkExclusives,
};

/** A colour, a time of the day, an institution that the article does not name, where it names another one. */
function checkExclusives(statement: ReadSentence, evidence: Evidence): Problem[] {
  const { source } = evidence;
  if (evidence.alignWith(statement).length === 0) return [];
  const { exclusives } = claimWordsOf(source.language);
  return statement.tokens.flatMap((token, position) => {
    const own = exclusives.get(token.lower);
    if (own === undefined) return [];
    const instead = source.words.has(token.lower)
      ? findOtherInstitution(statement.tokens[position - 1], token, own, source)
      : findOtherMember(own, source);
    return instead === undefined ? [] : [{ kind: 'claim' as const, text: token.text, source: instead }];
  });
}

function findOtherMember({ set, group }: Membership, { language, words }: CheckSource): string | undefined {
  const members = [...claimWordsOf(language).exclusives].filter(
    ([word, other]) => other.set === set && words.has(word),
  );
  return members.some(([, other]) => other.group === group) ? undefined : members[0]?.[0];
}

/** “EU Council” where the article has “EU Commission”, and “Council” nowhere near “EU”. */
function findOtherInstitution(
  before: ReadToken | undefined,
  token: ReadToken,
  { set }: Membership,
  { language, sentences }: CheckSource,
): string | undefined {
  if (before?.isCapitalized !== true || !token.isCapitalized) return undefined;
  // A genitive, a comma or a bracket stands between: no one name.
  if (token.start !== before.start + before.text.length + 1) return undefined;
  const { exclusives } = claimWordsOf(language);
  const followers = sentences.flatMap(({ tokens }) =>
    tokens.flatMap((each, position) =>
      each.lower === before.lower ? [tokens.slice(position + 1, position + 1 + NAME_WORDS)] : [],
    ),
  );
  if (followers.some((words) => words.some(({ lower }) => lower === token.lower))) return undefined;
  const others = followers.flatMap(([next]) => (next?.isCapitalized === true ? [next] : []));
  return others.find(({ lower }) => exclusives.get(lower)?.set === set)?.text;
}
