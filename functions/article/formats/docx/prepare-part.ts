/** Word's on–off properties are on unless they say otherwise (ECMA-376, part 1, 17.17.4). */
const OFF = /w:val="(?:0|false|off)"/;
const FRAME_OF_DROP_CAP = /<w:framePr\b[^<>]*\bw:dropCap="(?:drop|margin)"[^<>]*>/g;

/**
 * A part of a Word document in terms that the converter knows: hidden and twice struck text as struck, which is left
 * out; first letters that stand in frames of their own at the words that they begin; the results of simple fields, text
 * with a direction, the base of ruby text and formulas as text.
 */
export function preparePart(xml: string): string {
  return joinDropCaps(readFormulas(unwrap(strikeHidden(xml))));
}

function strikeHidden(xml: string): string {
  return xml
    .replace(/<w:(?:strike|dstrike|vanish)\b([^<>]*)\/>/g, (_, attributes: string) =>
      OFF.test(attributes) ? '' : '<w:strike/>',
    )
    .replace(/<w:(?:dstrike|vanish)\b[^<>]*><\/w:(?:dstrike|vanish)>/g, '<w:strike/>');
}

function unwrap(xml: string): string {
  return xml
    .replace(/<w:rt>[\s\S]{0,5000}?<\/w:rt>/g, '')
    .replace(/<\/?w:(?:fldSimple|bdo|dir|ruby|rubyBase)(?:\s[^<>]*)?>/g, '');
}

/** Exponents and fractions keep their sign: 10⁶ is not 106. */
function readFormulas(xml: string): string {
  return xml.replace(/<m:oMath(?:\s[^<>]*)?>([\s\S]{0,20000}?)<\/m:oMath>/g, (_, formula: string) => {
    const text = formula
      .replace(/<m:sup(?:\s[^<>]*)?>/g, '^')
      .replace(/<m:den(?:\s[^<>]*)?>/g, '/')
      .replace(/<[^<>]*>/g, '');
    return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  });
}

/** A frame of a letter and what stands around it. */
const FRAME_CHARACTERS = 5000;

/** The runs of the frame go to the start of the next paragraph. */
function joinDropCaps(xml: string): string {
  let joined = '';
  let from = 0;
  for (const { index } of xml.matchAll(FRAME_OF_DROP_CAP)) {
    const before = xml.slice(Math.max(from, index - FRAME_CHARACTERS), index);
    const start = Math.max(before.lastIndexOf('<w:p>'), before.lastIndexOf('<w:p '));
    const [frame, , runs = ''] = FRAME.exec(xml.slice(index, index + FRAME_CHARACTERS)) ?? [];
    const next = frame === undefined ? null : NEXT.exec(xml.slice(index + frame.length, index + 2 * FRAME_CHARACTERS));
    if (start < 0 || frame === undefined || next === null) continue;
    joined += xml.slice(from, index - before.length + start) + next[0] + runs;
    from = index + frame.length + next[0].length;
  }
  return joined + xml.slice(from);
}

/** The rest of the frame's paragraph: its properties and its runs. */
const FRAME = /^([\s\S]*?<\/w:pPr>)([\s\S]*?)<\/w:p>/;
/** The start of the next paragraph, with its properties. */
const NEXT = /^\s*<w:p(?:\s[^<>]*)?>(?:<w:pPr>[\s\S]*?<\/w:pPr>)?/;
