const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** Folds white space as a reader sees it, drops invisible and control characters, and composes the rest (NFC). */
export function tidyText(text: string): string {
  // Most of what stands between the elements of a page is white space.
  if (text.trim() === '') return '';
  return text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
}
