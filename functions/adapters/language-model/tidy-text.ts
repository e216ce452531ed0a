/** Control characters, and marks that turn the direction of everything after them. */
const INVISIBLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\ufeff]/gu;
const TAG = /<\/?[a-z][^<>]*>|<!--[\s\S]*?-->/gi;
const MARKDOWN = /^\s*(?:[-*•]|#{1,6}|\d+\.)\s+|\*\*|__|`+/g;

/** Text of a model without the markup that it was asked not to use. */
export function tidyText(text: string): string {
  return text.replace(TAG, '').replace(/\s+/g, ' ').replace(INVISIBLE, '').replace(MARKDOWN, '').trim();
}
