/** Limit of one TranslateText request, in bytes of UTF-8. Source: Amazon Translate Developer Guide, "Guidelines and quotas". */
export const MAX_REQUEST_BYTES = 10_000;

function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/**
 * Groups texts, one a line, so that each group fits one request and no text is broken. A text with line breaks of its
 * own, or larger than a request, stands alone.
 */
export function packSegments(texts: readonly string[], maxBytes: number = MAX_REQUEST_BYTES): string[][] {
  const packs: string[][] = [];
  let room = 0;
  for (const text of texts) {
    const bytes = byteLength(text) + 1;
    const last = packs.at(-1);
    const mustStandAlone = text.includes('\n') || text.trim() === '';
    if (last === undefined || mustStandAlone || bytes > room) {
      packs.push([text]);
      room = mustStandAlone ? 0 : maxBytes - bytes;
    } else {
      last.push(text);
      room -= bytes;
    }
  }
  return packs;
}
