import { findPhrase } from '../../../language/newswire/index.ts';
import type { Finding } from '../../schema.ts';
import type { AlignedSegment } from '../../segments/aligned-segment.ts';
import type { SegmentCheck } from '../gate-check.ts';

/** `&amp;`, `&#39;`: a character as markup writes it. */
const ENTITY = /&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,6});/giu;
/** `<b>`, `</span>`, `<br/>`, `<x id="1">`. */
const TAG = /<\/?[a-z][a-z\d]{0,9}(?:\s[^<>]{0,80})?\/?>/giu;

export const markupCheck: SegmentCheck = { kind: 'punctuation', severity: 3, scope: 'segment', check: checkMarkup };

/** What an engine has put around its translation: entities and tags that the source does not have, and words of its own. */
function checkMarkup({ id, source, target }: AlignedSegment): Finding[] {
  const finding = (text: string, message: string): Finding => ({ kind: 'punctuation', segment: id, text, message });
  const markup = [ENTITY, TAG].flatMap((pattern) => {
    const own = new Set(source.match(pattern));
    return [...new Set(target.match(pattern))].filter((each) => !own.has(each));
  });
  const preamble = findPhrase(source, 'preamble') === undefined ? findPhrase(target, 'preamble') : undefined;
  return [
    ...markup.map((text) => finding(text, 'markup that the source does not have')),
    ...(preamble === undefined ? [] : [finding(preamble, 'words of the engine before the translation')]),
  ];
}
