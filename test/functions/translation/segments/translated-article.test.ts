import { beforeAll, describe, expect, it } from 'vitest';
import { textDirection } from '../../../../functions/language/scripts/index.ts';
import type { Summary } from '../../../../functions/summary/schema.ts';
import type { SummaryRequest } from '../../../../functions/summary/summarizer.ts';
import { createExtractiveSummarizer } from '../../../../functions/summary/writing/extractive-summarizer.ts';
import { writeSummary } from '../../../../functions/summary/writing/write-summary.ts';
import type { SourceSegment, Translation } from '../../../../functions/translation/schema.ts';
import { assembleSummary } from '../../../../functions/translation/segments/assemble-summary.ts';
import { assembleText } from '../../../../functions/translation/segments/assemble-text.ts';
import { buildSegments } from '../../../../functions/translation/segments/build-segments.ts';
import { FERRY_REPORT, requestSummaryOf } from '../../../contracts/summary-request.ts';

let request: SummaryRequest;
let summary: Summary;

beforeAll(async () => {
  request = await requestSummaryOf(FERRY_REPORT);
  const engine = createExtractiveSummarizer();
  summary = await writeSummary(request, engine, engine, { reserve: async () => true, settle: async () => {} });
});

function translate(segments: readonly SourceSegment[], language = 'es'): Translation {
  return {
    from: 'en',
    language,
    direction: textDirection(language),
    scope: 'full',
    status: 'ok',
    segments: segments.map(({ id, kind, text }) => ({
      id,
      kind,
      source: text,
      target: `<${text}>`,
      engine: 'scripted',
      findings: [],
    })),
    problems: [],
    usage: { inputTokens: 0, outputTokens: 0, costUsd: 0, characters: 0 },
  };
}

describe('buildSegments', () => {
  it('gives every text of the summary by its path', () => {
    const { article, metadata } = request;
    const byId = new Map(buildSegments(article, metadata, summary, 'summary').map((each) => [each.id, each]));
    expect(byId.get('brief')?.text).toBe(summary.brief);
    expect(byId.get('keyPoints.1')?.text).toBe(summary.keyPoints[0]?.text);
    expect(summary.figures?.length).toBeGreaterThan(1);
    for (const [index, { text }] of (summary.figures ?? []).entries())
      expect(byId.get(`figures.${index + 1}`)).toMatchObject({ kind: 'statement', text });
    expect(byId.get('quotations.1')).toMatchObject({
      kind: 'quotation',
      text: 'We cannot ask families to board a ship that we would not board ourselves',
    });
  });

  it('gives each sentence of the article once, in full scope alone', () => {
    const { article, metadata } = request;
    const ids = (scope: 'summary' | 'full') => buildSegments(article, metadata, summary, scope).map(({ id }) => id);
    const sentences = article.sentences.map(({ id }) => id);
    expect(ids('full')).toEqual([...ids('summary'), ...sentences]);
    expect(new Set(ids('full')).size).toBe(ids('full').length);
    expect(ids('summary').filter((id) => sentences.includes(id))).toEqual([]);
  });

  it('takes the headline where there is no summary, and no list that a summary does not have', () => {
    const { article, metadata } = request;
    expect(buildSegments(article, metadata, undefined, 'summary')).toEqual([
      { id: 'headline', kind: 'headline', text: metadata.headline?.value },
    ]);
    const { figures: _, quotations: __, ...plain } = summary;
    const ids = buildSegments(article, metadata, plain, 'summary').map(({ id }) => id);
    expect(ids.filter((id) => /^(figures|quotations)\./.test(id))).toEqual([]);
  });

  it('calls headlines and captions what they are, and joins lines that layout has broken', () => {
    const text = 'A bridge opens\n\nThe bridge over\nthe Lune opened.\n\nPhoto by R. Lund';
    const blocks = [
      { kind: 'headline' as const, start: 0, end: 14 },
      { kind: 'paragraph' as const, start: 16, end: 48 },
      { kind: 'credit' as const, start: 50, end: 66 },
    ];
    const sentences = blocks.map(({ start, end }, index) => ({ id: `s${index + 1}`, start, end }));
    const article = { ...request.article, text, blocks, sentences };
    const segments = buildSegments(article, request.metadata, undefined, 'full').slice(1);
    expect(segments).toEqual([
      { id: 's1', kind: 'headline', text: 'A bridge opens' },
      { id: 's2', kind: 'sentence', text: 'The bridge over the Lune opened.' },
      { id: 's3', kind: 'credit', text: 'Photo by R. Lund' },
    ]);
  });
});

describe('assembleSummary', () => {
  it('keeps the lines of an original that went to the engine on one line', () => {
    const text = 'We wait.\n\nWe hope.';
    const broken = { ...summary, quotations: [{ text, evidence: ['s1', 's2'] }] };
    const segments = buildSegments(request.article, request.metadata, broken, 'summary');
    expect(segments.at(-1)).toEqual({ id: 'quotations.1', kind: 'quotation', text: 'We wait. We hope.' });
    expect(assembleSummary(broken, translate(segments)).quotations).toEqual([
      { text: '<We wait. We hope.>', original: text, evidence: ['s1', 's2'] },
    ]);
  });

  it('has figures and quotations in the target language, each quotation with its original', () => {
    const segments = buildSegments(request.article, request.metadata, summary, 'summary');
    const translated = assembleSummary(summary, translate(segments));
    expect(translated.figures).toEqual(summary.figures?.map((each) => ({ ...each, text: `<${each.text}>` })));
    expect(translated.quotations).toEqual(
      summary.quotations?.map((each) => ({ ...each, text: `<${each.text}>`, original: each.text })),
    );
    expect(translated.keyPoints.every((point) => !('original' in point))).toBe(true);
  });

  it('keeps what the translation lacks, and adds no list that the summary does not have', () => {
    expect(assembleSummary(summary, translate([]))).toMatchObject({ brief: summary.brief, figures: summary.figures });
    const { figures: _, quotations: __, ...plain } = summary;
    expect(assembleSummary(plain, translate([]))).toEqual(plain);
  });
});

describe('assembleText', () => {
  const assemble = (language: string, missing?: string) => {
    const { article, metadata, facts } = request;
    const segments = buildSegments(article, metadata, summary, 'full').filter(({ id }) => id !== missing);
    return assembleText(article, facts.quotes, translate(segments, language));
  };

  it('keeps blocks and sentences aligned one to one', () => {
    const { article } = request;
    const translated = assemble('es');
    expect(translated.blocks.map(({ kind }) => kind)).toEqual(article.blocks.map(({ kind }) => kind));
    expect(translated.sentences.map(({ id }) => id)).toEqual(article.sentences.map(({ id }) => id));
    for (const { start, end, source } of translated.sentences) {
      expect(article.text.slice(source.start, source.end)).toBe(source.text);
      expect(translated.text.slice(start, end)).toBe(`<${source.text}>`);
    }
  });

  it('has the words as they were said beside the sentences that translate them', () => {
    const { article, facts } = request;
    const translated = assemble('es');
    expect(translated.quotations.map(({ original }) => original)).toEqual(facts.quotes.map(({ text }) => text));
    expect(translated.quotations[0]?.speaker).toBe('Ingrid Solheim');
    for (const { start, end, sentences, original, source } of translated.quotations) {
      expect(article.text.slice(source.start, source.end)).toBe(original);
      expect(sentences).not.toEqual([]);
      expect(translated.text.slice(start, end)).toContain(original);
    }
  });

  it('keeps a sentence that was not translated in the language of the source', () => {
    const [, second] = assemble('es', 's2').sentences;
    expect((second?.end ?? 0) - (second?.start ?? 0)).toBe(second?.source.text.length);
  });

  it.each([
    ['es', '> <'],
    ['ar', '> <'],
    ['ja', '><'],
    ['zh-Hant', '><'],
  ])('puts between sentences what %s puts there', (language, between) => {
    expect(assemble(language).text).toContain(`Friday.${between}He added`);
  });
});

describe('textDirection', () => {
  it.each(['ar', 'he', 'fa', 'ur', 'yi', 'ps', 'ar-EG', 'pa-PK', 'uz-Arab', 'ckb'])(
    'of %s is right to left',
    (code) => {
      expect(textDirection(code)).toBe('rtl');
    },
  );

  it.each(['en', 'es', 'ja', 'zh-Hant', 'uk', 'pa', 'uz', 'ku', 'az', 'hi'])('of %s is left to right', (code) => {
    expect(textDirection(code)).toBe('ltr');
  });
});
