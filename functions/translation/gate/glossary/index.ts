import { termPattern } from '../../glossary/protect-terms.ts';
import type { Finding } from '../../schema.ts';
import type { AlignedSegment } from '../../segments/aligned-segment.ts';
import type { CheckContext, SegmentCheck } from '../gate-check.ts';

export const glossaryCheck: SegmentCheck = { kind: 'glossary', severity: 2, scope: 'segment', check: checkGlossary };

/** Terms of the house style that the source has and the target does not, and translations that it forbids. */
function checkGlossary({ id, source, target }: AlignedSegment, { glossary }: CheckContext): Finding[] {
  return glossary
    .filter((term) => termPattern(term).test(source))
    .flatMap((term): Finding[] => {
      const expected = term.target ?? term.source;
      const forbidden = term.forbidden.filter((word) =>
        termPattern({ source: word, caseSensitive: term.caseSensitive }).test(target),
      );
      const used = forbidden.map((text): Finding => ({ kind: 'glossary', segment: id, text, expected }));
      // An inflected form still begins with the term, but for its ending.
      const stem = expected.length > 5 ? expected.slice(0, -2) : expected;
      const isThere = term.caseSensitive
        ? target.includes(stem)
        : target.toLocaleLowerCase().includes(stem.toLocaleLowerCase());
      return isThere ? used : [...used, { kind: 'glossary', segment: id, text: term.source, expected }];
    });
}
