import { type LanguageIdentifier, loadModule } from 'cld3-asm';

/** CLD3 for texts of up to so many bytes. A module of its own, so that it is loaded with the first text. */
export async function loadIdentifier(maxBytes: number): Promise<LanguageIdentifier> {
  return (await loadModule()).create(0, maxBytes);
}
