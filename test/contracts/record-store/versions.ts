import { describe, expect, it } from 'vitest';
import { normalizeSequencer } from '../../../functions/record/sequence.ts';
import { record, type Stores } from './stored-records.ts';

export function describeVersions(stores: Stores): void {
  describe('versions', () => {
    it('knows nothing of what never was', async () => {
      expect(await stores.records.get('never')).toBeUndefined();
    });

    it('starts with the first event and knows its repetition', async () => {
      const first = await stores.fresh('1A');
      expect((await stores.records.get(first.id))?.article).toEqual(first);
      expect((await stores.records.begin(record('1A'))).outcome).toBe('known');
      expect((await stores.records.get(first.id))?.article).toEqual(first);
    });

    it('starts anew with a later event and takes no earlier one after it', async () => {
      await stores.fresh('1A', { mentions: ['PLACE#serrin'] });
      const second = await stores.records.begin(record('1B'));
      expect(second).toMatchObject({ outcome: 'started', record: { version: 'v1B', staleVersions: ['v1A'] } });
      // What lists the article goes on until the new version has its own.
      expect(second.record.mentions).toEqual(['PLACE#serrin']);
      expect((await stores.records.begin(record('1A'))).outcome).toBe('superseded');
      expect((await stores.records.get(second.record.id))?.article.version).toBe('v1B');
    });

    it('keeps the languages that were asked for over an overwrite', async () => {
      await stores.fresh('1A', { languages: ['es', 'fr'], fullTextLanguages: ['fr'] });
      expect(await stores.begin('1B')).toMatchObject({ languages: ['es', 'fr'], fullTextLanguages: ['fr'] });
    });

    it('moves the order on for a later event of the same version', async () => {
      await stores.fresh('1A');
      const again = await stores.records.begin(record('1C', { version: 'v1A' }));
      expect(again).toMatchObject({
        outcome: 'known',
        record: { sequencer: normalizeSequencer('1C'), version: 'v1A' },
      });
      expect((await stores.records.begin(record('1B', { version: 'v1B' }))).outcome).toBe('superseded');
    });

    it('has one winner, the latest, of many events at once', async () => {
      stores.nextArticle();
      const events = ['11', '12', '13', '14', '15', '16'];
      await Promise.all(events.map((event, index) => (index % 2 ? stores.records : stores.other).begin(record(event))));
      expect((await stores.records.get(record('11').id))?.article.version).toBe('v16');
    });
  });

  describe('changes', () => {
    it('loses none of many at once', async () => {
      const { id, version } = await stores.fresh('1A', { languages: [] });
      const names = Array.from({ length: 12 }, (_, index) => `l${index}`);
      await Promise.all(
        names.map((language, index) =>
          (index % 2 ? stores.records : stores.other).update(id, version, ({ article }) => ({
            ...article,
            languages: [...article.languages, language],
          })),
        ),
      );
      expect([...((await stores.records.get(id))?.article.languages ?? [])].sort()).toEqual(names.sort());
    });

    it('reach neither another version nor a deleted article', async () => {
      const { id } = await stores.fresh('1A');
      const change = () => stores.records.update(id, 'v1A', ({ article }) => ({ ...article, status: 'complete' }));
      expect((await change())?.status).toBe('complete');
      await stores.begin('1B');
      expect(await change()).toBeUndefined();
      await stores.records.writeTombstone(record('1C', { status: 'deleted' }));
      expect(await stores.records.update(id, 'v1C', ({ article }) => article)).toBeUndefined();
    });
  });
}
