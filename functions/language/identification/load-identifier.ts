import { type LanguageIdentifier, loadModule } from 'cld3-asm';

/**
 * CLD3 for texts of up to so many bytes. A module of its own, which is imported on demand: in a bundle a CommonJS
 * library that is imported on demand itself exports no names.
 */
export async function loadIdentifier(maxBytes: number): Promise<LanguageIdentifier> {
  return (await loadModule()).create(0, maxBytes);
}
