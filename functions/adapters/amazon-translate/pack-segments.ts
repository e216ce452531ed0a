/** Limit of one TranslateText request, in bytes of UTF-8. Source: Amazon Translate Developer Guide, "Guidelines and quotas". */
export const MAX_REQUEST_BYTES = 10_000;

/** A text, or a part of one that no request can take, and the text's place among those given. */
export interface Piece {
  readonly index: number;
  readonly text: string;
}

/** What goes out in one request: a piece a line. */
export type Pack = readonly Piece[];

/**
 * Groups texts, one a line, so that each group fits one request and no text is broken. A text with line breaks of its
 * own stands alone; one that is larger than a request is parted, after a sentence or a word where it has any. Blank
 * texts are left out: there is nothing to translate.
 */
export function packSegments(texts: readonly string[], maxBytes: number = MAX_REQUEST_BYTES): Pack[] {
  const packs: Piece[][] = [];
  let room = 0;
  for (const [index, text] of texts.entries()) {
    if (text.trim() === '') continue;
    for (const part of partText(text, maxBytes)) {
      const bytes = byteLength(part) + 1;
      const last = packs.at(-1);
      const standsAlone = part.includes('\n');
      if (last === undefined || standsAlone || bytes > room) {
        packs.push([{ index, text: part }]);
        room = standsAlone ? 0 : maxBytes - bytes;
      } else {
        last.push({ index, text: part });
        room -= bytes;
      }
    }
  }
  return packs;
}

function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** Joined, the parts are the text. */
function partText(text: string, maxBytes: number): string[] {
  if (byteLength(text) <= maxBytes) return [text];
  const parts: string[] = [];
  let current = '';
  for (const stretch of stretchesOf(text, maxBytes)) {
    if (current !== '' && byteLength(current + stretch) > maxBytes) {
      parts.push(current);
      current = '';
    }
    current += stretch;
  }
  return [...parts, current].filter((part) => part !== '');
}

/** Sentences; where one is too long, its words; where one of those is, its characters. */
function stretchesOf(text: string, maxBytes: number): string[] {
  const bySize = (pattern: RegExp) => (stretch: string) =>
    byteLength(stretch) <= maxBytes ? [stretch] : (stretch.match(pattern) ?? []);
  const sentences = text.match(/[^.!?…。！？।؟\n]*[.!?…。！？।؟\n]*\s*/gu) ?? [];
  return sentences.flatMap(bySize(/\s*\S+\s*/gu)).flatMap(bySize(/./gsu));
}
