import type { Article, Block } from '../../article/schema.ts';
import { findQuotationsIn, type Quotation, type SpeechWords } from '../../language/speech/index.ts';
import { isTitle } from './quoted-words.ts';
import type { NamedPlaces, SpokenText } from './spoken-text.ts';

/** Words between marks, with the text of their paragraph on either side up to the next ones. */
export interface FoundQuotation {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A mark, or a dash and a space. */
  readonly opening: string;
  readonly within: SpokenText;
  readonly before: SpokenText;
  readonly after: SpokenText;
  /** The paragraph before, where nothing stands before the quotation in its own. */
  readonly previous: SpokenText | undefined;
  /** Where the paragraph above begins, or this one for the quotations behind its first. */
  readonly above: number;
  /** Which paragraph of the article holds it. */
  readonly paragraph: number;
  readonly isWholeParagraph: boolean;
  /** A mark closes it; a quotation over several paragraphs closes in the last alone. */
  readonly isClosed: boolean;
  /** Another quotation stands before it in the paragraph. */
  readonly isBehindAnother: boolean;
  /** Another quotation follows in the paragraph. */
  readonly isFollowed: boolean;
}

const QUOTED_BLOCKS = new Set(['paragraph', 'quote', 'list-item']);

/** The quotations of an article that hold more than space, in reading order. */
export function foundQuotations(article: Article, language: string, places: NamedPlaces): FoundQuotation[] {
  const blocks = article.blocks.filter(({ kind }) => QUOTED_BLOCKS.has(kind));
  return blocks.flatMap((block, index) =>
    quotationsOf(article.text, { block, previous: blocks[index - 1], index }, language, places),
  );
}

/** `told “The Morning Post”`: a title in the reporter's sentence ends none of his clauses. */
function isNameBetweenMarks(paragraph: string, { text, start, outerStart }: Quotation, speech: SpeechWords): boolean {
  const before = paragraph.slice(0, outerStart).trimEnd();
  return start - outerStart === 1 && before !== '' && !/[.!?,:…–—]["”»]?$/.test(before) && isTitle(text, speech);
}

interface Paragraph {
  readonly block: Block;
  readonly previous: Block | undefined;
  readonly index: number;
}

function quotationsOf(
  text: string,
  { block, previous, index: paragraph }: Paragraph,
  language: string,
  places: NamedPlaces,
): FoundQuotation[] {
  const words = text.slice(block.start, block.end);
  const quotations = findQuotationsIn(words, language).filter(
    (each) => !isNameBetweenMarks(words, each, places.words.speech),
  );
  return quotations.flatMap((quotation, index) => {
    // French sets spaces inside its marks; they do not belong to what was said.
    const said = quotation.text.trim();
    if (said === '') return [];
    const start = block.start + quotation.start + quotation.text.indexOf(said);
    const beforeStart = Math.min(quotations[index - 1]?.outerEnd ?? 0, quotation.outerStart);
    const next = quotations[index + 1];
    const before = places.spokenText(block.start + beforeStart, block.start + quotation.outerStart);
    const after = places.spokenText(block.start + quotation.outerEnd, block.start + (next?.outerStart ?? words.length));
    const opens = index === 0 && before.text.trim() === '';
    return [
      {
        text: said,
        start,
        end: start + said.length,
        opening: words.slice(quotation.outerStart, quotation.start),
        within: places.spokenText(start, start + said.length),
        before,
        after,
        above: index > 0 || previous === undefined ? before.offset : previous.start,
        previous: opens && previous !== undefined ? places.spokenText(previous.start, previous.end) : undefined,
        paragraph,
        isWholeParagraph: before.text.trim() === '' && /^[.,]?\s*$/.test(after.text),
        isClosed: quotation.outerEnd > quotation.end && quotation.outerEnd <= words.length,
        isBehindAnother: index > 0,
        isFollowed: next !== undefined,
      },
    ];
  });
}
