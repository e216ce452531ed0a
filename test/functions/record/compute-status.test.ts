import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeStatus, describePartial, listTranslated } from '../../../functions/record/compute-status.ts';
import type {
  ArticleRecord,
  StoredArticle,
  SummaryRecord,
  TranslationRecord,
} from '../../../functions/record/schema.ts';

const LANGUAGES = ['en', 'es', 'fr', 'uk'];
const usage = { inputTokens: 0, outputTokens: 0, costUsd: 0 };

const translation = fc.record({
  version: fc.constantFrom('v1', 'v2'),
  language: fc.constantFrom(...LANGUAGES),
  status: fc.constantFrom('ok' as const, 'flagged' as const, 'unavailable' as const, 'failed' as const),
});

function toTranslation({
  version,
  language,
  status,
}: {
  version: string;
  language: string;
  status: 'ok' | 'flagged' | 'unavailable' | 'failed';
}): TranslationRecord {
  return {
    version,
    language,
    status,
    scope: 'summary',
    fingerprint: 'f',
    createdAt: '',
    details: {
      from: 'en',
      language,
      direction: 'ltr',
      scope: 'summary',
      status,
      problems: [],
      usage: { ...usage, characters: 0 },
    },
  };
}

function toSummary(version: string): SummaryRecord {
  return {
    version,
    fingerprint: 'f',
    createdAt: '',
    summary: {
      headline: '',
      brief: '',
      briefEvidence: [],
      keyPoints: [],
      who: [],
      what: [],
      when: [],
      where: [],
      why: [],
      how: [],
      timeline: [],
      engine: { id: 'extractive' },
      checks: { verdict: 'supported', problems: [] },
      usage,
    },
  };
}

const stored: fc.Arbitrary<StoredArticle> = fc
  .record({
    status: fc.constantFrom<ArticleRecord['status']>(
      'received',
      'extracted',
      'summarized',
      'complete',
      'partial',
      'rejected',
      'failed',
      'deleted',
    ),
    isRead: fc.boolean(),
    isTruncated: fc.boolean(),
    summaryOf: fc.option(fc.constantFrom('v1', 'v2'), { nil: undefined }),
    languages: fc.uniqueArray(fc.constantFrom(...LANGUAGES)),
    translations: fc.uniqueArray(translation, { selector: ({ language }) => language }),
  })
  .map(({ status, isRead, isTruncated, summaryOf, languages, translations }) => ({
    article: {
      id: 'a',
      version: 'v2',
      sequencer: '1',
      object: { bucket: 'b', key: 'k' },
      status,
      receivedAt: '',
      updatedAt: '',
      listedAt: '',
      languages,
      fullTextLanguages: [],
      mentions: [],
      staleVersions: [],
      revision: 0,
      metadata: isRead
        ? {
            authors: [],
            agencies: [],
            captions: [],
            subheads: [],
            language: { code: 'en', confidence: 1 },
            words: 1,
            readingMinutes: 1,
          }
        : undefined,
      coverage: { characters: 2, used: 1, truncated: isTruncated ? 'only the first page was read' : undefined },
    },
    summary: summaryOf === undefined ? undefined : toSummary(summaryOf),
    translations: translations.map(toTranslation),
  }));

const ORDER = ['received', 'extracted', 'summarized', 'complete'];

describe('the status of an article', () => {
  it('is what an event or a final error set, whatever is stored', () => {
    fc.assert(
      fc.property(stored, (given) => {
        fc.pre(['rejected', 'failed', 'deleted'].includes(given.article.status));
        expect(computeStatus(given)).toBe(given.article.status);
      }),
    );
  });

  it('is else computed from what is stored, not from what it was', () => {
    fc.assert(
      fc.property(
        stored,
        fc.constantFrom<ArticleRecord['status']>('received', 'summarized', 'complete', 'partial'),
        (given, before) => {
          fc.pre(!['rejected', 'failed', 'deleted'].includes(given.article.status));
          expect(computeStatus({ ...given, article: { ...given.article, status: before } })).toBe(computeStatus(given));
        },
      ),
    );
  });

  it('is complete only when the text is whole, summarised, and there in every language that is wanted', () => {
    fc.assert(
      fc.property(stored, (given) => {
        const status = computeStatus({ ...given, article: { ...given.article, status: 'received' } });
        const there = listTranslated(given);
        const isWhole =
          given.article.metadata !== undefined &&
          given.article.coverage?.truncated === undefined &&
          given.summary?.version === 'v2' &&
          given.article.languages.every((language) => language === 'en' || there.includes(language));
        expect(status === 'complete').toBe(isWhole);
      }),
    );
  });

  it('is partial exactly where there is a reason for it', () => {
    fc.assert(
      fc.property(stored, (given) => {
        const status = computeStatus({ ...given, article: { ...given.article, status: 'received' } });
        if (status === 'partial') expect(describePartial(given)?.message).not.toBe('');
        if (status === 'complete') expect(describePartial(given)).toBeUndefined();
      }),
    );
  });

  it('never goes back when a result is added', () => {
    fc.assert(
      fc.property(stored, fc.constantFrom(...LANGUAGES), (given, language) => {
        const before = { ...given, article: { ...given.article, status: 'received' as const } };
        const rank = (each: StoredArticle) => ORDER.indexOf(computeStatus(each).replace('partial', 'complete'));
        expect(rank({ ...before, summary: toSummary('v2') })).toBeGreaterThanOrEqual(rank(before));
        const others = before.translations.filter((each) => each.language !== language);
        const translated = [...others, toTranslation({ version: 'v2', language, status: 'ok' })];
        expect(rank({ ...before, translations: translated })).toBeGreaterThanOrEqual(rank(before));
      }),
    );
  });
});
