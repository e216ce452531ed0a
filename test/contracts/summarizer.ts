import { describe, expect, it } from 'vitest';
import { EngineError } from '../../functions/errors.ts';
import { SummaryContent, SummaryEngine } from '../../functions/summary/schema.ts';
import type { Summarizer } from '../../functions/summary/summarizer.ts';
import { FERRY_REPORT, requestSummaryOf } from './summary-request.ts';

/** An engine that cannot deliver, and whether a later attempt may. */
export interface FailingSummarizer {
  readonly name: string;
  readonly create: () => Summarizer;
  readonly code: string;
  readonly retryable: boolean;
}

export interface SummarizerContract {
  /** An engine that is reachable and answers the report of `summary-request.ts` well. */
  readonly create: () => Summarizer;
  readonly failing?: readonly FailingSummarizer[];
}

/** What the pipeline relies on in every summary engine. */
export function describeSummarizer(name: string, { create, failing = [] }: SummarizerContract): void {
  describe(`summarizer ${name}`, () => {
    it('says what it is', () => {
      const summarizer = create();
      expect(SummaryEngine.parse(summarizer.engine)).toEqual(summarizer.engine);
      expect(summarizer.fingerprint).not.toBe('');
    });

    it('has the same fingerprint however often it is made', () => {
      expect(create().fingerprint).toBe(create().fingerprint);
    });

    it('answers in the shape of a summary, with text and evidence in every statement', async () => {
      const { content } = await create().summarize(await requestSummaryOf(FERRY_REPORT));
      expect(SummaryContent.parse(content)).toEqual(content);
      expect(content.headline).not.toBe('');
      expect(content.brief).not.toBe('');
      expect(content.keyPoints.length).toBeGreaterThan(0);
      const statements = [...content.keyPoints, ...content.who, ...content.what, ...content.timeline];
      expect(statements.filter(({ text, evidence }) => text.trim() === '' || evidence.length === 0)).toEqual([]);
    });

    it('spends no more than it estimated', async () => {
      const request = await requestSummaryOf(FERRY_REPORT);
      const summarizer = create();
      const estimate = summarizer.estimateCostUsd(request);
      const { usage } = await summarizer.summarize(request);
      expect(Number.isFinite(estimate) && estimate >= 0).toBe(true);
      expect(usage.costUsd).toBeGreaterThanOrEqual(0);
      expect(usage.costUsd).toBeLessThanOrEqual(estimate);
    });

    it('estimates no less for a longer article', async () => {
      const summarizer = create();
      const long = await requestSummaryOf(`${FERRY_REPORT}\n${'The board heard a further witness.\n\n'.repeat(300)}`);
      const estimate = summarizer.estimateCostUsd(await requestSummaryOf(FERRY_REPORT));
      expect(summarizer.estimateCostUsd(long)).toBeGreaterThanOrEqual(estimate);
    });

    it('leaves the request as it was', async () => {
      const request = await requestSummaryOf(FERRY_REPORT);
      const before = structuredClone(request);
      await create().summarize(request);
      expect(request).toEqual(before);
    });

    for (const failure of failing) {
      it(`throws an engine error, ${failure.retryable ? 'retryable' : 'permanent'}, when ${failure.name}`, async () => {
        const error = await failure
          .create()
          .summarize(await requestSummaryOf(FERRY_REPORT))
          .then(
            () => undefined,
            (reason: unknown) => reason,
          );
        expect(error).toBeInstanceOf(EngineError);
        expect(error).toMatchObject({ code: failure.code, retryable: failure.retryable });
        expect(String(error)).not.toContain('night sailings');
      });
    }
  });
}
