import { beforeAll, describe, expect, it } from 'vitest';
import type { RecordStore } from '../../../functions/record/record-store.ts';
import { record, type Stores } from './stored-records.ts';

export function describeLists(stores: Stores): void {
  describe('lists', () => {
    const listed = async (filter: Parameters<RecordStore['list']>[0], limit = 100): Promise<string[]> => {
      const found: string[] = [];
      let position: Parameters<RecordStore['list']>[2];
      do {
        const page = await stores.records.list(filter, limit, position);
        expect(page.articles.length).toBeLessThanOrEqual(limit);
        found.push(...page.articles.map(({ listedAt }) => listedAt));
        position = page.next;
      } while (position !== undefined);
      return found;
    };
    const place = 'PLACE#list-town';
    const days = ['2019-12-31', '2020-01-01T08:00:00.000Z', '2020-01-02', '2020-02-29T23:59:00.000Z', '2021-06'];

    beforeAll(async () => {
      for (const listedAt of days) {
        const mentions = listedAt.startsWith('2020') ? [place, 'PERSON#ada'] : [place];
        const article = await stores.fresh('1A', { listedAt, mentions });
        await stores.records.replaceMentions(undefined, article);
      }
    });

    it.each([1, 2, 3, 100])('give every article once, newest first, by pages of %i', async (limit) => {
      expect(await listed({ mentions: [place] }, limit)).toEqual(days.toReversed());
      expect(await listed({ to: '2021-12' }, limit)).toEqual(days.toReversed());
    });

    it.each<[{ from?: string; to?: string }, string[]]>([
      [{ from: '2020' }, ['2021-06', '2020-02-29T23:59:00.000Z', '2020-01-02', '2020-01-01T08:00:00.000Z']],
      [{ from: '2020', to: '2020' }, ['2020-02-29T23:59:00.000Z', '2020-01-02', '2020-01-01T08:00:00.000Z']],
      [{ from: '2020-01', to: '2020-01' }, ['2020-01-02', '2020-01-01T08:00:00.000Z']],
      [{ from: '2020-01-02', to: '2020-02-29' }, ['2020-02-29T23:59:00.000Z', '2020-01-02']],
      [{ to: '2019' }, ['2019-12-31']],
      [{ from: '2020-01-01', to: '2020-01-01' }, ['2020-01-01T08:00:00.000Z']],
      [{ from: '2022', to: '2022' }, []],
    ])('keep to %j, both ends included', async (range, expected) => {
      expect(await listed({ ...range, mentions: [place] })).toEqual(expected);
      const upTo = range.to ?? '2021';
      expect(await listed({ ...range, to: upTo })).toEqual(expected);
    });

    it('hold all mentions that are asked for', async () => {
      expect(await listed({ mentions: [place, 'PERSON#ada'] })).toHaveLength(3);
      expect(await listed({ mentions: ['PERSON#ada', 'PLACE#elsewhere'] })).toEqual([]);
    });

    it('follow an article to its new mentions and date, and lose a deleted one', async () => {
      const article = await stores.fresh('1A', { listedAt: '2010-01-01', mentions: ['PLACE#old-town'] });
      await stores.records.replaceMentions(undefined, article);
      const moved = await stores.records.update(article.id, 'v1A', (stored) => ({
        ...stored.article,
        listedAt: '2011-01-01',
        mentions: ['PLACE#new-town'],
      }));
      if (moved !== undefined) await stores.records.replaceMentions(article, moved);
      expect(await listed({ mentions: ['PLACE#old-town'] })).toEqual([]);
      expect(await listed({ mentions: ['PLACE#new-town'] })).toEqual(['2011-01-01']);
      expect(await listed({ to: '2011' })).toEqual(['2011-01-01']);
      await stores.records.writeTombstone(record('1B', { status: 'deleted' }));
      expect(await listed({ mentions: ['PLACE#new-town'] })).toEqual([]);
      expect(await listed({ to: '2011' })).toEqual([]);
    });

    it('pass over a mention that its article no longer has', async () => {
      const article = await stores.fresh('1A', { listedAt: '2012-01-01', mentions: ['PLACE#ghost-town'] });
      await stores.records.replaceMentions(undefined, article);
      await stores.records.update(article.id, 'v1A', (stored) => ({ ...stored.article, mentions: [] }));
      expect(await listed({ mentions: ['PLACE#ghost-town'] })).toEqual([]);
    });

    it('take more mentions than one request does', async () => {
      const mentions = Array.from({ length: 60 }, (_, index) => `PERSON#crowd-${index}`);
      const article = await stores.fresh('1A', { listedAt: '2013-01-01', mentions });
      await stores.records.replaceMentions(undefined, article);
      expect(await listed({ mentions: ['PERSON#crowd-0', 'PERSON#crowd-59'] })).toEqual(['2013-01-01']);
    });
  });
}
