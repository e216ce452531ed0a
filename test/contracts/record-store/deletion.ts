import { describe, expect, it } from 'vitest';
import { record, type Stores, summaryOf } from './stored-records.ts';

export function describeDeletion(stores: Stores): void {
  describe('deletion', () => {
    it('leaves a tombstone that no late event passes, and a new upload does', async () => {
      const article = await stores.fresh('1A', { mentions: ['PLACE#serrin'] });
      await stores.records.putSummary(article, summaryOf(article));
      const before = await stores.records.writeTombstone(record('1C', { status: 'deleted' }));
      expect(before).toMatchObject({ version: 'v1A', mentions: ['PLACE#serrin'] });
      const stored = await stores.records.get(article.id);
      expect(stored).toMatchObject({ article: { status: 'deleted', staleVersions: ['v1A'] }, translations: [] });
      expect(stored?.summary).toBeUndefined();
      expect((await stores.records.begin(record('1B'))).outcome).toBe('superseded');
      expect((await stores.records.begin(record('1A'))).outcome).toBe('superseded');
      expect(await stores.begin('1D')).toMatchObject({ status: 'received', staleVersions: ['v1A'] });
    });

    it('gives the same again when it is repeated, and nothing when it comes late', async () => {
      await stores.fresh('1A');
      const tombstone = record('1B', { status: 'deleted' });
      await stores.records.writeTombstone(tombstone);
      expect((await stores.records.writeTombstone(tombstone))?.staleVersions).toEqual(['v1A']);
      await stores.begin('1D');
      expect(await stores.records.writeTombstone(record('1C', { status: 'deleted' }))).toBeUndefined();
      expect((await stores.records.get(tombstone.id))?.article.status).toBe('received');
    });

    it('of what never was leaves a tombstone too', async () => {
      stores.nextArticle();
      await stores.records.writeTombstone(record('1B', { status: 'deleted' }));
      expect((await stores.records.begin(record('1A'))).outcome).toBe('superseded');
    });

    it('takes a result that is written at the same moment with it', async () => {
      const article = await stores.fresh('1A');
      await stores.records.writeTombstone(record('1B', { status: 'deleted' }));
      expect(await stores.records.putSummary(article, summaryOf(article))).toBe(false);
      expect((await stores.records.get(article.id))?.summary).toBeUndefined();
    });
  });
}
