import { findCredit, findOpenCredit, isCredit } from '../language/newswire/index.ts';
import type { ParsedBlock } from './document.ts';

/** A paragraph that ends in a picture credit is a caption: `People take shelter … (AP Photo)`. */
export function splitCredit(text: string): readonly ParsedBlock[] | undefined {
  return splitAt(text, findCredit(text, { isCaption: false }));
}

/** A caption and the credit that it ends in. */
export function splitCaption(text: string): readonly ParsedBlock[] {
  const parts = splitAt(text, findCredit(text, { isCaption: true }) ?? findOpenCredit(text));
  return parts ?? [{ kind: isCredit(text) ? 'credit' : 'caption', text }];
}

function splitAt(text: string, at: number | undefined): readonly ParsedBlock[] | undefined {
  if (at === undefined) return undefined;
  return [
    { kind: 'caption', text: text.slice(0, at).replace(/\s+[|–—-]$/, '') },
    { kind: 'credit', text: text.slice(at).trim() },
  ];
}
