import type { Quotation } from './quotation.ts';
import { speechOf } from './speech-words.ts';

/** A dash at the start of a paragraph, or behind a sentence of it. */
const DASH = /(?:^\s*|[.!?…]\s+)[–—-]\s+(?=[\p{L}\p{N}])/gu;

/**
 * What a paragraph that opens with a dash says, each speech up to the verb of saying behind it: `– Vi väntar, säger hon.`
 * What stands behind the speaker is the reporter's, up to another dash.
 */
export function findDashSpeech(paragraph: string, language: string): Quotation[] {
  const dashes = [...paragraph.matchAll(DASH)];
  if (dashes[0]?.index !== 0) return [];
  const { attribution } = speechOf(language);
  return dashes.map((dash, index) => {
    const start = dash.index + dash[0].length;
    const next = dashes[index + 1];
    // The point that ends a sentence before the next dash belongs to this one.
    const turn = paragraph.slice(start, next === undefined ? paragraph.length : next.index + 1).trimEnd();
    const text = attribution.exec(turn)?.groups?.speech ?? turn;
    const end = start + text.length;
    return { start, end, text, outerStart: dash.index === 0 ? 0 : dash.index + 1, outerEnd: end };
  });
}
