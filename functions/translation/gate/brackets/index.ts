import type { Finding } from '../../schema.ts';
import type { AlignedSegment } from '../../segments/aligned-segment.ts';
import type { SegmentCheck } from '../gate-check.ts';

/** Full-width marks and those of CJK texts stand for the plain ones: `（…）` for `(…)`, `【…】` for `[…]`. */
const KINDS: Readonly<Record<string, string>> = {
  ...{ '（': '(', '）': ')', '﹙': '(', '﹚': ')', '［': '[', '］': ']', '【': '[', '】': ']' },
  ...{ '〔': '[', '〕': ']', '｛': '{', '｝': '}' },
};
const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const MIRRORED: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{' };
const BRACKET = /[()[\]{}（）﹙﹚［］【】〔〕｛｝]/g;
/** `a)`, `2)` before an item close nothing, nor do faces. */
const LIST_LABEL = /(?<=^|[\s,;:،؛，；：])[\p{L}\p{N}]{1,2}[)）](?=\s|\p{L}|$)/gu;
const FACE = /[:;=]['’]?-?[()]/g;
/** A mark that ends a sentence or clause, before its first word. */
const END_MARK_FIRST = /^\s*[.,،؛؟。、，？！](?=\s*\p{L})/u;

export const bracketsCheck: SegmentCheck = { kind: 'punctuation', severity: 1, scope: 'segment', check: checkBrackets };

/**
 * Brackets of a target that open or close nothing, though those of the source do, and an end mark that has come to
 * stand first, as where a right-to-left text was put in the order of its looks instead of its reading.
 */
function checkBrackets({ id, source, target }: AlignedSegment): Finding[] {
  const finding = (text: string, message: string): Finding => ({ kind: 'punctuation', segment: id, text, message });
  const [own, other] = [bracketsOf(source), bracketsOf(target)];
  const findings: Finding[] = [];
  if (isBalanced(own) && !isBalanced(other)) {
    const isReversed = isBalanced(other.map((bracket) => MIRRORED[bracket] ?? bracket));
    findings.push(finding(other.join(''), isReversed ? 'brackets are reversed' : 'brackets are not balanced'));
  }
  const first = END_MARK_FIRST.exec(target)?.[0].trim();
  if (first !== undefined && /^\s*[\p{L}\p{N}]/u.test(source)) findings.push(finding(first, 'stands before the text'));
  return findings;
}

/** The brackets of a text in logical order, which is the order of reading in every script. */
function bracketsOf(text: string): string[] {
  const bare = text.replace(FACE, ' ');
  const brackets = (from: string) => (from.match(BRACKET) ?? []).map((bracket) => KINDS[bracket] ?? bracket);
  const all = brackets(bare);
  return isBalanced(all) ? all : brackets(bare.replace(LIST_LABEL, ' '));
}

function isBalanced(brackets: readonly string[]): boolean {
  const open: string[] = [];
  return (
    brackets.every((bracket) => {
      const opening = CLOSES[bracket];
      if (opening !== undefined) return open.pop() === opening;
      open.push(bracket);
      return true;
    }) && open.length === 0
  );
}
