/** What is never read and may hold anything, such as `i<n` in a script: where it begins, and how it ends. */
const UNREAD = /<!--|<script\b(?![^>]*ld\+json)|<style\b/gi;
const ENDS = { '<!--': /--!?>/g, '<script': /<\/script\b[^>]*>/gi, '<style': /<\/style\b[^>]*>/gi };

/**
 * A page without its comments, styles and scripts, data (JSON-LD) excepted. What has no end stays, for the parser to
 * judge.
 */
export function withoutScripts(html: string): string {
  const kept: string[] = [];
  const endless = new Set<string>();
  let position = 0;
  for (const { 0: found, index } of html.matchAll(UNREAD)) {
    const opening = found.toLowerCase() as keyof typeof ENDS;
    if (index < position || endless.has(opening)) continue;
    const end = findEnd(html, opening, index);
    if (end === undefined) {
      endless.add(opening);
      continue;
    }
    kept.push(html.slice(position, index));
    position = end;
  }
  return kept.length === 0 ? html : kept.join('') + html.slice(position);
}

/** Where the text goes on. `<!-->` and `<!--->` end at once (HTML Standard, 13.2.5.43). */
function findEnd(html: string, opening: keyof typeof ENDS, start: number): number | undefined {
  const atOnce = opening === '<!--' ? /^<!--(-?>)/.exec(html.slice(start, start + 6)) : undefined;
  if (atOnce) return start + atOnce[0].length;
  const pattern = ENDS[opening];
  pattern.lastIndex = start + opening.length;
  const end = pattern.exec(html);
  return end === null ? undefined : end.index + end[0].length;
}

/** What some pages hold for a script to show, or for readers without scripts: `<script type="text/template">`, `<noscript>`. */
export function revealTemplates(html: string): string | undefined {
  const revealed = html
    .replace(
      /<script\b[^>]*type=["']?text\/(?:x-)?(?:template|html)\b[^>]*>((?:(?!<script\b)[\s\S])*?)<\/script\s*>/gi,
      '$1',
    )
    .replace(/<\/?noscript\b[^>]*>/gi, '')
    .replace(/<(\/?)template\b[^>]*>/gi, '<$1div>');
  return revealed === html ? undefined : revealed;
}
