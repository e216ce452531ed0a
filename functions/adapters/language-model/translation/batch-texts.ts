import type { NumberedText } from './build-translation-prompt.ts';

/** So many characters that their translation fits one reply in most scripts. */
export const CHARACTERS_A_REQUEST = 3_000;
/** What each id, its quotation marks and brackets take. */
const CHARACTERS_A_SEGMENT = 12;

/** Texts that go into one request. */
export type Batch = readonly NumberedText[];

/** Groups texts in their order; one that is longer than a request goes alone. */
export function batchTexts(texts: readonly NumberedText[], maxCharacters: number): Batch[] {
  const batches: NumberedText[][] = [];
  let room = 0;
  for (const each of texts) {
    const characters = each.text.length + CHARACTERS_A_SEGMENT;
    const last = batches.at(-1);
    if (last === undefined || characters > room) {
      batches.push([each]);
      room = maxCharacters - characters;
    } else {
      last.push(each);
      room -= characters;
    }
  }
  return batches;
}
