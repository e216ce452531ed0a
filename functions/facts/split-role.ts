import { findKnownPlace } from '../language/places.ts';
import type { NameCandidate, Token } from './find-names.ts';
import type { Lexicon } from './lexicon.ts';

/** A name alone, with the role that stood before it, and its surroundings. */
export interface NamedSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  readonly role?: string;
  /** A role or honorific right before makes it a person. */
  readonly isTitled: boolean;
}

/** `Energy Minister Denys Shmygal` → role and name; `NATO chief Mark Rutte` → `NATO`, and `Mark Rutte` with its role. */
export function splitRole(candidate: NameCandidate, lexicon: Lexicon): NamedSpan[] {
  const { tokens, before } = candidate;
  const lastRole = tokens.findLastIndex(
    (token) => lexicon.roles.has(token.lower) || lexicon.honorifics.has(token.lower),
  );
  const name = tokens.slice(lastRole + 1);
  if (lastRole >= 0 && name.length > 0) return splitAt(candidate, lastRole, lexicon);
  if (lastRole >= 0 && lastRole === tokens.length - 1) return nameBeforeRole(candidate, lexicon);
  const previous = before.at(-1);
  if (previous !== undefined && !previous.isCapitalized && lexicon.roles.has(previous.lower)) {
    return [toSpan(candidate, tokens, roleBefore(candidate, lexicon), true)];
  }
  return [toSpan(candidate, tokens, undefined, false)];
}

function splitAt(candidate: NameCandidate, lastRole: number, lexicon: Lexicon): NamedSpan[] {
  const { tokens } = candidate;
  const title = tokens.slice(0, lastRole + 1);
  const isHonorific = title.every((token) => lexicon.honorifics.has(token.lower) && !lexicon.roles.has(token.lower));
  const role = isHonorific ? undefined : title.map((token) => token.text).join(' ');
  const person = toSpan(candidate, tokens.slice(lastRole + 1), role, true);
  // `Kharkiv Governor`: the place in the title is a mention of its own.
  const firstRole = title.findIndex((token) => lexicon.roles.has(token.lower) || lexicon.honorifics.has(token.lower));
  const prefix = title.slice(0, firstRole);
  return prefix.length > 0 && isName(prefix)
    ? [toSpan({ ...candidate, after: [] }, prefix, undefined, false), person]
    : [person];
}

function isName(tokens: readonly Token[]): boolean {
  const text = tokens.map((token) => token.text).join(' ');
  return findKnownPlace(text) !== undefined || /^\p{Lu}{2,}$/u.test(text);
}

/** `the Health Ministry's Director`, `Bishop`: a title with no name after it names nobody. */
function nameBeforeRole(candidate: NameCandidate, lexicon: Lexicon): NamedSpan[] {
  const rest = candidate.tokens.filter(
    (token) => !lexicon.roles.has(token.lower) && !lexicon.honorifics.has(token.lower),
  );
  return rest.length > 0 && isName(rest) ? [toSpan(candidate, rest, undefined, false)] : [];
}

/** The words of a lower-case role, with the organisation or demonym before it: `NATO chief`. */
function roleBefore(candidate: NameCandidate, lexicon: Lexicon): string {
  const words: string[] = [];
  for (const token of candidate.before.toReversed()) {
    const belongs = lexicon.roles.has(token.lower) || (words.length > 0 && token.isCapitalized);
    if (!belongs || lexicon.stopStarts.has(token.lower)) break;
    words.unshift(token.text);
  }
  return words.join(' ');
}

function toSpan(
  candidate: NameCandidate,
  tokens: readonly Token[],
  role: string | undefined,
  isTitled: boolean,
): NamedSpan {
  const first = tokens[0];
  const last = tokens.at(-1);
  const text = tokens.map((token) => token.text).join(' ');
  return {
    text,
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    tokens,
    before: candidate.before,
    after: candidate.after,
    ...(role === undefined ? {} : { role }),
    isTitled,
  };
}
