import type { Article, BlockKind } from '../../article/schema.ts';
import type { Metadata } from '../../metadata/schema.ts';
import type { Summary } from '../../summary/schema.ts';
import { statementsOf } from '../../summary/statements.ts';
import type { SegmentKind, SourceSegment, TranslationScope } from '../schema.ts';

const KIND_OF_BLOCK: Partial<Record<BlockKind, SegmentKind>> = {
  headline: 'headline',
  subhead: 'subhead',
  caption: 'caption',
  credit: 'credit',
  byline: 'credit',
};

/**
 * What is to be translated of one article: the summary by its paths, and in full scope every sentence by its id.
 * Where there is no summary, the article's headline stands for it.
 */
export function buildSegments(
  article: Article,
  metadata: Metadata,
  summary: Summary | undefined,
  scope: TranslationScope,
): SourceSegment[] {
  const head: SourceSegment[] = summary === undefined ? headlineSegments(metadata) : summarySegments(summary);
  return scope === 'full' ? [...head, ...sentenceSegments(article)] : head;
}

function headlineSegments(metadata: Metadata): SourceSegment[] {
  const headline = metadata.headline?.value;
  return headline === undefined ? [] : [{ id: 'headline', kind: 'headline', text: headline }];
}

function summarySegments(summary: Summary): SourceSegment[] {
  const segments: SourceSegment[] = [
    { id: 'headline', kind: 'headline', text: summary.headline },
    { id: 'brief', kind: 'statement', text: summary.brief },
  ];
  for (const { list, path, statement } of statementsOf(summary)) {
    segments.push({ id: path, kind: list === 'quotations' ? 'quotation' : 'statement', text: statement.text });
  }
  return segments.map((each) => ({ ...each, text: onOneLine(each.text) })).filter(({ text }) => text !== '');
}

function sentenceSegments(article: Article): SourceSegment[] {
  let position = 0;
  return article.sentences.map(({ id, start, end }) => {
    while ((article.blocks[position]?.end ?? Number.POSITIVE_INFINITY) <= start) position += 1;
    const kind = KIND_OF_BLOCK[article.blocks[position]?.kind ?? 'paragraph'] ?? 'sentence';
    return { id, kind, text: onOneLine(article.text.slice(start, end)) };
  });
}

/** A line break inside a segment is layout of the source; engines would take it for the end of a sentence. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
