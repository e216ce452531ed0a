import type { Problem } from '../schema.ts';
import { type CheckLexicon, checkLexiconOf, type Membership } from './check-lexicon.ts';
import type { CheckSource, ReadSentence, Token } from './check-source.ts';

/** Words on either side that make two words’ surroundings. */
const CONTEXT_WORDS = 4;

/** “Rose” where the sentences have “fell”, among the same words. */
export function checkOpposites(
  statement: ReadSentence,
  sentences: readonly ReadSentence[],
  { language, stems }: CheckSource,
  /** Whether the statement follows the first sentence closely: then the word must be missing there, not everywhere. */
  follows: boolean,
): Problem[] {
  const lexicon = checkLexiconOf(language);
  const known = follows ? new Set(sentences[0]?.tokens.map(({ stem }) => stem)) : stems;
  return statement.tokens.flatMap((token) => {
    const sides = lexicon.opposites.get(token.stem) ?? [];
    if (sides.length === 0 || known.has(token.stem)) return [];
    for (const sentence of sentences) {
      const contrary = findContrary(token, statement, sentence, sides, lexicon);
      if (contrary !== undefined) return [{ kind: 'claim' as const, text: token.text, source: contrary.text }];
    }
    return [];
  });
}

/** A word of the other side next to the same word, or among the same words where neither text tells both sides. */
function findContrary(
  token: Token,
  statement: ReadSentence,
  sentence: ReadSentence,
  sides: readonly Membership[],
  { opposites }: CheckLexicon,
): Token | undefined {
  const isMember = (stem: string, set: number, group: number) =>
    (opposites.get(stem) ?? []).some((membership) => membership.set === set && membership.group === group);
  const has = (stems: readonly string[], set: number, group: number) =>
    stems.some((stem) => isMember(stem, set, group));
  const [own, others] = [statement, sentence].map(({ tokens }) => tokens.map(({ stem }) => stem));
  return sentence.tokens.find((other) =>
    sides.some(({ set, group }) => {
      const isContrary = isMember(other.stem, set, 1 - group) && !isMember(other.stem, set, group);
      if (!isContrary) return false;
      if (isBesideSame(statement, token, sentence, other)) return !has(others ?? [], set, group);
      const isOneSided = !has(others ?? [], set, group) && !has(own ?? [], set, 1 - group);
      return isOneSided && sharesContext(statement, token, sentence, other);
    }),
  );
}

/** “Thriving company” and “struggling company”: the next or the last word that says something is the same. */
function isBesideSame(a: ReadSentence, tokenA: Token, b: ReadSentence, tokenB: Token): boolean {
  const [beforeA, afterA] = contextOf(a, tokenA, 1);
  const [beforeB, afterB] = contextOf(b, tokenB, 1);
  const isSame = (one: Token | undefined, other: Token | undefined) => one !== undefined && one.stem === other?.stem;
  return isSame(afterA[0], afterB[0]) || isSame(beforeA[0], beforeB[0]);
}

function sharesContext(a: ReadSentence, tokenA: Token, b: ReadSentence, tokenB: Token): boolean {
  const others = new Set(contextOf(b, tokenB, CONTEXT_WORDS).flatMap((side) => side.map(({ stem }) => stem)));
  return contextOf(a, tokenA, CONTEXT_WORDS).some((side) => side.some(({ stem }) => others.has(stem)));
}

/** The words that say something before and after a word. */
function contextOf({ tokens }: ReadSentence, token: Token, count: number): readonly [Token[], Token[]] {
  const words = tokens.filter((each) => !each.isFunction || each === token);
  const position = words.indexOf(token);
  return [words.slice(Math.max(0, position - count), position), words.slice(position + 1, position + 1 + count)];
}

/** A colour, a time of the day, an institution that the article does not name, where it names another one. */
export function checkExclusives(statement: ReadSentence, source: CheckSource): Problem[] {
  const { exclusives } = checkLexiconOf(source.language);
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
  const members = [...checkLexiconOf(language).exclusives].filter(
    ([word, other]) => other.set === set && words.has(word),
  );
  return members.some(([, other]) => other.group === group) ? undefined : members[0]?.[0];
}

/** “EU Council” where the article has “EU Commission”, and “Council” nowhere near “EU”. */
function findOtherInstitution(
  before: Token | undefined,
  token: Token,
  { set }: Membership,
  { language, sentences }: CheckSource,
): string | undefined {
  if (before?.isCapital !== true || !token.isCapital) return undefined;
  // A genitive, a comma or a bracket stands between: no one name.
  if (token.start !== before.start + before.text.length + 1) return undefined;
  const { exclusives } = checkLexiconOf(language);
  const followers = sentences.flatMap(({ tokens }) =>
    tokens.flatMap((each, position) => (each.lower === before.lower ? [tokens.slice(position + 1, position + 4)] : [])),
  );
  if (followers.some((words) => words.some(({ lower }) => lower === token.lower))) return undefined;
  const others = followers.flatMap(([next]) => (next?.isCapital === true ? [next] : []));
  return others.find(({ lower }) => exclusives.get(lower)?.set === set)?.text;
}
