/**
 * A value as JSON on one line that closes no frame: brackets and the line breaks that JSON leaves alone are written as
 * escapes, which mean the same.
 */
export function toJsonLine(value: unknown): string {
  return JSON.stringify(value).replace(/[<>\u0085\u2028\u2029]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
}
