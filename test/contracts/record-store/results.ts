import { describe, expect, it } from 'vitest';
import { LATER, MUCH_LATER, NOW, type Stores, summaryOf, translationOf } from './stored-records.ts';

export function describeResults(stores: Stores): void {
  describe('results', () => {
    const time = { now: NOW, leaseUntil: LATER };

    it('are leased to one of many at once', async () => {
      const article = await stores.fresh('1A');
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          (index % 2 ? stores.records : stores.other).takeLease(
            { record: article, result: 'SUMMARY', fingerprint: 'f' },
            time,
          ),
        ),
      );
      expect(outcomes.filter((outcome) => outcome === 'leased')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'held')).toHaveLength(7);
    });

    it('are free again when the lease is over or given back', async () => {
      const article = await stores.fresh('1A');
      const lease = (now: string) =>
        stores.records.takeLease({ record: article, result: 'SUMMARY', fingerprint: 'f' }, { now, leaseUntil: LATER });
      expect(await lease(NOW)).toBe('leased');
      expect(await lease(NOW)).toBe('held');
      expect(await lease(MUCH_LATER)).toBe('leased');
      await stores.records.releaseLease({ record: article, result: 'SUMMARY' });
      expect(await lease(NOW)).toBe('leased');
    });

    it('are done for their fingerprint, and can be leased for another', async () => {
      const article = await stores.fresh('1A');
      await stores.records.takeLease({ record: article, result: 'SUMMARY', fingerprint: 'f' }, time);
      expect(await stores.records.putSummary(article, summaryOf(article))).toBe(true);
      expect((await stores.records.get(article.id))?.summary).toEqual(summaryOf(article));
      expect(await stores.records.takeLease({ record: article, result: 'SUMMARY', fingerprint: 'f' }, time)).toBe(
        'done',
      );
      expect(await stores.records.takeLease({ record: article, result: 'SUMMARY', fingerprint: 'better' }, time)).toBe(
        'leased',
      );
      // The one that stands goes on standing until the better one is there.
      expect((await stores.records.get(article.id))?.summary?.fingerprint).toBe('f');
    });

    it('are not leased twice for one version because its event came again later', async () => {
      const article = await stores.fresh('1A');
      expect(await stores.records.takeLease({ record: article, result: 'SUMMARY', fingerprint: 'f' }, time)).toBe(
        'leased',
      );
      const again = await stores.begin('1C', { version: article.version });
      expect(await stores.records.takeLease({ record: again, result: 'SUMMARY', fingerprint: 'f' }, time)).toBe('held');
      await stores.records.putSummary(article, summaryOf(article));
      expect(await stores.records.takeLease({ record: again, result: 'SUMMARY', fingerprint: 'f' }, time)).toBe('done');
    });

    it('of an earlier version are replaced, and come too late', async () => {
      const old = await stores.fresh('1A');
      await stores.records.takeLease({ record: old, result: 'SUMMARY', fingerprint: 'f' }, time);
      const current = await stores.begin('1B');
      expect(await stores.records.putSummary(old, summaryOf(old))).toBe(false);
      expect(await stores.records.takeLease({ record: current, result: 'SUMMARY', fingerprint: 'f' }, time)).toBe(
        'leased',
      );
      expect(await stores.records.putSummary(current, summaryOf(current))).toBe(true);
      expect(await stores.records.takeLease({ record: old, result: 'SUMMARY', fingerprint: 'f' }, time)).toBe(
        'superseded',
      );
      expect(await stores.records.putSummary(old, summaryOf(old))).toBe(false);
      expect((await stores.records.get(current.id))?.summary?.version).toBe('v1B');
    });

    it('of an earlier version with the same words do not stand in the way of a lease that was left behind', async () => {
      const old = await stores.fresh('1A');
      await stores.records.takeLease({ record: old, result: 'SUMMARY', fingerprint: 'f' }, time);
      await stores.records.putSummary(old, summaryOf(old));
      const current = await stores.begin('1B');
      expect(await stores.records.takeLease({ record: current, result: 'SUMMARY', fingerprint: 'f' }, time)).toBe(
        'leased',
      );
      expect(await stores.records.takeLease({ record: current, result: 'SUMMARY', fingerprint: 'f' }, time)).toBe(
        'held',
      );
      const later = { now: MUCH_LATER, leaseUntil: MUCH_LATER };
      expect(await stores.records.takeLease({ record: current, result: 'SUMMARY', fingerprint: 'f' }, later)).toBe(
        'leased',
      );
    });

    it('are kept a language', async () => {
      const article = await stores.fresh('1A');
      for (const language of ['es', 'zh-Hant']) {
        await stores.records.takeLease({ record: article, result: `TRANSLATION#${language}`, fingerprint: 'f' }, time);
        expect(await stores.records.putTranslation(article, translationOf(article, language))).toBe(true);
      }
      expect((await stores.records.get(article.id))?.translations).toEqual([
        translationOf(article, 'es'),
        translationOf(article, 'zh-Hant'),
      ]);
    });
  });
}
