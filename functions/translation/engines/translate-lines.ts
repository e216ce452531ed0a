import { spaceBetweenSentences } from '../../language/scripts/index.ts';
import type { SourceSegment, Translation } from '../schema.ts';
import type { LanguagePair, Translator } from '../translator.ts';
import type { TranslationOptions } from './judge-drafts.ts';
import { translateSegments } from './translate-segments.ts';

/** What `dateline translate` prints of one file, but for its path. */
export interface TranslatedLines {
  readonly status: Translation['status'];
  readonly reason?: string;
  readonly engine?: string;
  readonly quality?: Translation['quality'];
  /** One a line that is not blank. */
  readonly segments: readonly { readonly source: string; readonly target: string }[];
  /** As many lines as the input; blank lines stay blank. Empty where nothing was translated. */
  readonly text: string;
  /** `segment` is the number of the line, from 1. */
  readonly problems: Translation['problems'];
}

export interface LineOptions extends Omit<TranslationOptions, 'scope'> {
  /** Parts a long line into sentences, whose texts joined are the line. */
  readonly splitSentences?: (line: string, language: string) => readonly string[];
}

/** Engines lose words, and models whole sentences, of longer inputs; most sentences of news are shorter. */
const LONG_LINE_CHARACTERS = 250;

/** Translates a text line by line, so that line `n` of the target is line `n` of the source. */
export async function translateLines(
  text: string,
  pair: LanguagePair,
  engines: readonly Translator[],
  options: LineOptions,
): Promise<TranslatedLines> {
  const lines = text.split(/\r\n|\r|\n/);
  const parts = lines.flatMap((line, index) => partsOfLine(line, index, pair, options));
  const translation = await translateSegments(parts, pair, engines, { ...options, scope: 'full' });
  const { status, reason, engine, quality } = translation;
  if (status === 'unavailable' || status === 'failed') {
    return { status, reason, segments: [], text: '', problems: [] };
  }
  const byLine = Map.groupBy(translation.segments, ({ id }) => lineOf(id));
  const space = spaceBetweenSentences(pair.to);
  const targets = lines.map((_, index) =>
    (byLine.get(index + 1) ?? []).map(({ target }) => oneLine(target)).join(space),
  );
  return {
    status,
    engine,
    quality,
    segments: lines.flatMap((line, index) =>
      line.trim() === '' ? [] : [{ source: line.trim(), target: targets[index] ?? '' }],
    ),
    text: targets.join('\n'),
    problems: translation.problems.map((problem) => ({ ...problem, segment: String(lineOf(problem.segment ?? '')) })),
  };
}

function partsOfLine(
  line: string,
  index: number,
  pair: LanguagePair,
  { splitSentences }: LineOptions,
): SourceSegment[] {
  const text = line.trim();
  if (text === '') return [];
  const isLong = text.length > LONG_LINE_CHARACTERS && splitSentences !== undefined;
  const sentences = isLong ? splitSentences(text, pair.from) : [text];
  return sentences
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .map((sentence, part) => ({ id: `${index + 1}.${part + 1}`, kind: 'line', text: sentence }));
}

function lineOf(id: string): number {
  return Number(id.split('.')[0]);
}

function oneLine(target: string): string {
  return target.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}
