import { isHeadlineElement } from '../../../language/newswire/index.ts';
import { hasUnspacedLetters } from '../../../language/scripts/index.ts';
import { charactersOf, type ParsedBlock, type ParsedDocument } from '../../document.ts';
import { tidyText } from '../../tidy-text.ts';
import { readFragment } from '../html/page/read-fragment.ts';
import { childElements, type XmlElement, xmlText } from './xml-element.ts';

/** Fewer letters are marks or numbers. */
const MIN_LETTERS = 2;
const ESCAPED_HTML = /<(?:p|br|div|h[1-6]|ul|ol)\b[^<>]*>/i;

/** XML of no known news format: each element with text of its own is a block; ids, numbers and addresses are not text. */
export function readOtherXml(root: XmlElement): readonly ParsedDocument[] {
  const blocks: ParsedBlock[] = [];
  let left = 0;
  const visit = (element: XmlElement): void => {
    const isText = element.children.some((child) => typeof child === 'string' && child.trim() !== '');
    if (!isText) {
      for (const child of childElements(element)) visit(child);
      return;
    }
    const raw = xmlText(element);
    if (ESCAPED_HTML.test(raw)) {
      blocks.push(...readFragment(raw).blocks);
      return;
    }
    const text = tidyText(raw);
    if (!isReadable(text)) left += text.length;
    else if (isHeadlineElement(element.name) && !blocks.some(({ kind }) => kind === 'headline'))
      blocks.push({ kind: 'headline', text });
    else blocks.push({ kind: 'paragraph', text });
  };
  visit(root);
  if (blocks.length === 0) return [];
  const characters = left + charactersOf(blocks);
  const dropped = left === 0 ? [] : [{ characters: left, reason: 'numbers, names and addresses in XML' }];
  return [{ blocks, markup: [], characters, dropped }];
}

/** A block is words: not an id, a number, a date or an address. */
function isReadable(text: string): boolean {
  if ((text.match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS) return false;
  return (/\s|^\p{Lu}\p{Ll}+$/u.test(text) || hasUnspacedLetters(text)) && !/^https?:\S+$/.test(text);
}
