import type { SourceName } from './find-source-names.ts';
import type { NamesByEar } from './hear-names.ts';

/** Chinese and Japanese join the words of a foreign name: 约翰·肯尼迪, ジョン・ケネディ. */
const JOINED = /[\p{L}\p{M}ー]+(?:\s?[·・•‧･＝=]\s?[\p{L}\p{M}ー]+)+/gu;
const JOINT = /\s?[·・•‧･＝=]\s?/u;
const LATIN = /^\p{Script=Latin}/u;

/** What the other words of a name tell of one that its target does not say. */
export interface Slot {
  /** Another word of the name stands in the target in its own letters, where others would be expected. */
  readonly isBesideLatin: boolean;
  /** Another word of the name is joined to something that is no word of it: that stands in the place of this one. */
  readonly isTaken: boolean;
}

/** Looks for the place in a target where a word of a name of several words should be. */
export function findSlot(
  ear: NamesByEar,
  { source, target }: { readonly source: string; readonly target: string },
  said: readonly SourceName[],
): Slot {
  const isBesideLatin = said.some(({ word }) => LATIN.test(word) && hasWord(target, word));
  if (ear.writing === undefined || said.length === 0) return { isBesideLatin, isTaken: false };
  const isTaken = (target.match(JOINED) ?? []).some((chain) => {
    const parts = chain.split(JOINT);
    const heard = parts.filter((part) =>
      said.some(({ word }) => ear.isWritten(part, word) || ear.hear(source, part, word) !== undefined),
    );
    return heard.length > 0 && heard.length < parts.length;
  });
  return { isBesideLatin, isTaken };
}

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return at >= 0 && !/\p{Script=Latin}/u.test(text.charAt(at - 1) + text.charAt(at + word.length));
}
