/**
 * 32-bit hashes of features: what is compared is numbers, and no string is put together for a word twice. They are signed,
 * as small integers are: larger numbers take many times as long to look up.
 */

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Of a word or a part of it (FNV-1a). */
export function hashText(text: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash | 0;
}

/** Of two values in their order: a kind of feature and what it found, or one value behind another. */
export function mixHashes(left: number, right: number): number {
  let hash = Math.imul(left ^ Math.imul(right ^ (right >>> 15), 0x2c1b3c6d), 0x297a2d39);
  hash ^= hash >>> 13;
  return Math.imul(hash, FNV_PRIME);
}
