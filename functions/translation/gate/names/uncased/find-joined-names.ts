/** What Chinese and Japanese write between the words of a foreign name: 约翰·肯尼迪, ジョン・ケネディ. */
const DOT = /[·・･‧•∙⋅＝=\-–‐]/gu;
/** No word of a name is longer. */
const WORD_BEFORE = /[\p{L}\p{M}ー]{1,10}$/u;
const WORD_AFTER = /^[\p{L}\p{M}ー]{1,10}/u;

/** What stands before and after each dot of a text. */
export function findJoinedNames(text: string): (readonly [before: string, after: string])[] {
  return [...text.matchAll(DOT)].flatMap(({ index }) => {
    const before = WORD_BEFORE.exec(text.slice(0, index))?.[0];
    const after = WORD_AFTER.exec(text.slice(index + 1))?.[0];
    return before === undefined || after === undefined ? [] : [[before, after] as const];
  });
}
