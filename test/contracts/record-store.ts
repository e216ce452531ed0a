import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordStore } from '../../functions/record/record-store.ts';
import type { ArticleRecord, SummaryRecord, TranslationRecord } from '../../functions/record/schema.ts';
import { normalizeSequencer } from '../../functions/record/sequence.ts';

export interface RecordStoreContract {
  /** An empty store, and a second process at the same one. */
  open(): Promise<{ readonly records: RecordStore; readonly other: RecordStore; close(): Promise<void> }>;
}

const NOW = '2026-03-17T10:00:00.000Z';
const LATER = '2026-03-17T10:01:00.000Z';
const MUCH_LATER = '2026-03-17T11:00:00.000Z';

let ids = 0;

/** A record of an event of a fresh article; the version is named for the sequencer. */
function record(sequencer: string, changes: Partial<ArticleRecord> = {}): ArticleRecord {
  return {
    id: `article-${ids}`,
    version: `v${sequencer}`,
    sequencer: normalizeSequencer(sequencer),
    object: { bucket: 'articles', key: 'story.txt', etag: sequencer },
    status: 'received',
    receivedAt: NOW,
    updatedAt: NOW,
    listedAt: NOW,
    languages: ['es'],
    fullTextLanguages: [],
    mentions: [],
    staleVersions: [],
    revision: 0,
    ...changes,
  };
}

function summaryOf({ version }: ArticleRecord, fingerprint = 'f'): SummaryRecord {
  const statement = { text: 'The line opened.', evidence: ['s1'] };
  return {
    version,
    fingerprint,
    createdAt: NOW,
    summary: {
      headline: 'Ferry line opens',
      brief: 'The line opened.',
      briefEvidence: ['s1'],
      keyPoints: [statement],
      who: [],
      what: [statement],
      when: [],
      where: [],
      why: [],
      how: [],
      timeline: [],
      engine: { id: 'extractive' },
      checks: { verdict: 'supported', problems: [] },
      usage: { inputTokens: 0, outputTokens: 0, costUsd: 0 },
    },
  };
}

function translationOf({ version }: ArticleRecord, language: string): TranslationRecord {
  return {
    version,
    language,
    scope: 'summary',
    status: 'ok',
    fingerprint: 'f',
    createdAt: NOW,
    details: {
      from: 'en',
      language,
      direction: 'ltr',
      scope: 'summary',
      status: 'ok',
      problems: [],
      usage: { inputTokens: 0, outputTokens: 0, costUsd: 0, characters: 10 },
    },
  };
}

/** What the pipeline may rely on, whatever keeps the records. */
export function describeRecordStore(name: string, contract: RecordStoreContract): void {
  describe(`record store: ${name}`, () => {
    let records: RecordStore;
    let other: RecordStore;
    let close: () => Promise<void>;
    beforeAll(async () => {
      const opened = await contract.open();
      ({ records, other } = opened);
      close = () => opened.close();
    });
    afterAll(() => close());

    const begin = async (sequencer: string, changes: Partial<ArticleRecord> = {}) =>
      (await records.begin(record(sequencer, changes))).record;
    const fresh = (sequencer: string, changes: Partial<ArticleRecord> = {}) => {
      ids += 1;
      return begin(sequencer, changes);
    };

    describe('versions', () => {
      it('knows nothing of what never was', async () => {
        expect(await records.get('never')).toBeUndefined();
      });

      it('starts with the first event and knows its repetition', async () => {
        const first = await fresh('1A');
        expect((await records.get(first.id))?.article).toEqual(first);
        expect((await records.begin(record('1A'))).outcome).toBe('known');
        expect((await records.get(first.id))?.article).toEqual(first);
      });

      it('starts anew with a later event and takes no earlier one after it', async () => {
        await fresh('1A', { mentions: ['PLACE#serrin'] });
        const second = await records.begin(record('1B'));
        expect(second).toMatchObject({ outcome: 'started', record: { version: 'v1B', staleVersions: ['v1A'] } });
        // What lists the article goes on until the new version has its own.
        expect(second.record.mentions).toEqual(['PLACE#serrin']);
        expect((await records.begin(record('1A'))).outcome).toBe('superseded');
        expect((await records.get(second.record.id))?.article.version).toBe('v1B');
      });

      it('keeps the languages that were asked for over an overwrite', async () => {
        await fresh('1A', { languages: ['es', 'fr'], fullTextLanguages: ['fr'] });
        expect(await begin('1B')).toMatchObject({ languages: ['es', 'fr'], fullTextLanguages: ['fr'] });
      });

      it('moves the order on for a later event of the same version', async () => {
        await fresh('1A');
        const again = await records.begin(record('1C', { version: 'v1A' }));
        expect(again).toMatchObject({
          outcome: 'known',
          record: { sequencer: normalizeSequencer('1C'), version: 'v1A' },
        });
        expect((await records.begin(record('1B', { version: 'v1B' }))).outcome).toBe('superseded');
      });

      it('has one winner, the latest, of many events at once', async () => {
        ids += 1;
        const events = ['11', '12', '13', '14', '15', '16'];
        await Promise.all(events.map((event, index) => (index % 2 ? records : other).begin(record(event))));
        expect((await records.get(record('11').id))?.article.version).toBe('v16');
      });
    });

    describe('changes', () => {
      it('loses none of many at once', async () => {
        const { id, version } = await fresh('1A', { languages: [] });
        const names = Array.from({ length: 12 }, (_, index) => `l${index}`);
        await Promise.all(
          names.map((language, index) =>
            (index % 2 ? records : other).update(id, version, ({ article }) => ({
              ...article,
              languages: [...article.languages, language],
            })),
          ),
        );
        expect([...((await records.get(id))?.article.languages ?? [])].sort()).toEqual(names.sort());
      });

      it('reach neither another version nor a deleted article', async () => {
        const { id } = await fresh('1A');
        const change = () => records.update(id, 'v1A', ({ article }) => ({ ...article, status: 'complete' }));
        expect((await change())?.status).toBe('complete');
        await begin('1B');
        expect(await change()).toBeUndefined();
        await records.writeTombstone(record('1C', { status: 'deleted' }));
        expect(await records.update(id, 'v1C', ({ article }) => article)).toBeUndefined();
      });
    });

    describe('results', () => {
      const time = { now: NOW, leaseUntil: LATER };

      it('are leased to one of many at once', async () => {
        const article = await fresh('1A');
        const outcomes = await Promise.all(
          Array.from({ length: 8 }, (_, index) =>
            (index % 2 ? records : other).takeLease({ record: article, result: 'SUMMARY', fingerprint: 'f' }, time),
          ),
        );
        expect(outcomes.filter((outcome) => outcome === 'leased')).toHaveLength(1);
        expect(outcomes.filter((outcome) => outcome === 'held')).toHaveLength(7);
      });

      it('are free again when the lease is over or given back', async () => {
        const article = await fresh('1A');
        const lease = (now: string) =>
          records.takeLease({ record: article, result: 'SUMMARY', fingerprint: 'f' }, { now, leaseUntil: LATER });
        expect(await lease(NOW)).toBe('leased');
        expect(await lease(NOW)).toBe('held');
        expect(await lease(MUCH_LATER)).toBe('leased');
        await records.releaseLease({ record: article, result: 'SUMMARY' });
        expect(await lease(NOW)).toBe('leased');
      });

      it('are done for their fingerprint, and can be leased for another', async () => {
        const article = await fresh('1A');
        await records.takeLease({ record: article, result: 'SUMMARY', fingerprint: 'f' }, time);
        expect(await records.putSummary(article, summaryOf(article))).toBe(true);
        expect((await records.get(article.id))?.summary).toEqual(summaryOf(article));
        expect(await records.takeLease({ record: article, result: 'SUMMARY', fingerprint: 'f' }, time)).toBe('done');
        expect(await records.takeLease({ record: article, result: 'SUMMARY', fingerprint: 'better' }, time)).toBe(
          'leased',
        );
        // The one that stands goes on standing until the better one is there.
        expect((await records.get(article.id))?.summary?.fingerprint).toBe('f');
      });

      it('are not leased twice for one version because its event came again later', async () => {
        const article = await fresh('1A');
        expect(await records.takeLease({ record: article, result: 'SUMMARY', fingerprint: 'f' }, time)).toBe('leased');
        const again = await begin('1C', { version: article.version });
        expect(await records.takeLease({ record: again, result: 'SUMMARY', fingerprint: 'f' }, time)).toBe('held');
        await records.putSummary(article, summaryOf(article));
        expect(await records.takeLease({ record: again, result: 'SUMMARY', fingerprint: 'f' }, time)).toBe('done');
      });

      it('of an earlier version are replaced, and come too late', async () => {
        const old = await fresh('1A');
        await records.takeLease({ record: old, result: 'SUMMARY', fingerprint: 'f' }, time);
        const current = await begin('1B');
        expect(await records.putSummary(old, summaryOf(old))).toBe(false);
        expect(await records.takeLease({ record: current, result: 'SUMMARY', fingerprint: 'f' }, time)).toBe('leased');
        expect(await records.putSummary(current, summaryOf(current))).toBe(true);
        expect(await records.takeLease({ record: old, result: 'SUMMARY', fingerprint: 'f' }, time)).toBe('superseded');
        expect(await records.putSummary(old, summaryOf(old))).toBe(false);
        expect((await records.get(current.id))?.summary?.version).toBe('v1B');
      });

      it('of an earlier version with the same words do not stand in the way of a lease that was left behind', async () => {
        const old = await fresh('1A');
        await records.takeLease({ record: old, result: 'SUMMARY', fingerprint: 'f' }, time);
        await records.putSummary(old, summaryOf(old));
        const current = await begin('1B');
        expect(await records.takeLease({ record: current, result: 'SUMMARY', fingerprint: 'f' }, time)).toBe('leased');
        expect(await records.takeLease({ record: current, result: 'SUMMARY', fingerprint: 'f' }, time)).toBe('held');
        const later = { now: MUCH_LATER, leaseUntil: MUCH_LATER };
        expect(await records.takeLease({ record: current, result: 'SUMMARY', fingerprint: 'f' }, later)).toBe('leased');
      });

      it('are kept a language', async () => {
        const article = await fresh('1A');
        for (const language of ['es', 'zh-Hant']) {
          await records.takeLease({ record: article, result: `TRANSLATION#${language}`, fingerprint: 'f' }, time);
          expect(await records.putTranslation(article, translationOf(article, language))).toBe(true);
        }
        expect((await records.get(article.id))?.translations).toEqual([
          translationOf(article, 'es'),
          translationOf(article, 'zh-Hant'),
        ]);
      });
    });

    describe('deletion', () => {
      it('leaves a tombstone that no late event passes, and a new upload does', async () => {
        const article = await fresh('1A', { mentions: ['PLACE#serrin'] });
        await records.putSummary(article, summaryOf(article));
        const before = await records.writeTombstone(record('1C', { status: 'deleted' }));
        expect(before).toMatchObject({ version: 'v1A', mentions: ['PLACE#serrin'] });
        const stored = await records.get(article.id);
        expect(stored).toMatchObject({ article: { status: 'deleted', staleVersions: ['v1A'] }, translations: [] });
        expect(stored?.summary).toBeUndefined();
        expect((await records.begin(record('1B'))).outcome).toBe('superseded');
        expect((await records.begin(record('1A'))).outcome).toBe('superseded');
        expect(await begin('1D')).toMatchObject({ status: 'received', staleVersions: ['v1A'] });
      });

      it('gives the same again when it is repeated, and nothing when it comes late', async () => {
        await fresh('1A');
        const tombstone = record('1B', { status: 'deleted' });
        await records.writeTombstone(tombstone);
        expect((await records.writeTombstone(tombstone))?.staleVersions).toEqual(['v1A']);
        await begin('1D');
        expect(await records.writeTombstone(record('1C', { status: 'deleted' }))).toBeUndefined();
        expect((await records.get(tombstone.id))?.article.status).toBe('received');
      });

      it('of what never was leaves a tombstone too', async () => {
        ids += 1;
        await records.writeTombstone(record('1B', { status: 'deleted' }));
        expect((await records.begin(record('1A'))).outcome).toBe('superseded');
      });

      it('takes a result that is written at the same moment with it', async () => {
        const article = await fresh('1A');
        await records.writeTombstone(record('1B', { status: 'deleted' }));
        expect(await records.putSummary(article, summaryOf(article))).toBe(false);
        expect((await records.get(article.id))?.summary).toBeUndefined();
      });
    });

    describe('lists', () => {
      const listed = async (filter: Parameters<RecordStore['list']>[0], limit = 100): Promise<string[]> => {
        const found: string[] = [];
        let position: Parameters<RecordStore['list']>[2];
        do {
          const page = await records.list(filter, limit, position);
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
          const article = await fresh('1A', { listedAt, mentions });
          await records.replaceMentions(undefined, article);
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
        const article = await fresh('1A', { listedAt: '2010-01-01', mentions: ['PLACE#old-town'] });
        await records.replaceMentions(undefined, article);
        const moved = await records.update(article.id, 'v1A', (stored) => ({
          ...stored.article,
          listedAt: '2011-01-01',
          mentions: ['PLACE#new-town'],
        }));
        if (moved !== undefined) await records.replaceMentions(article, moved);
        expect(await listed({ mentions: ['PLACE#old-town'] })).toEqual([]);
        expect(await listed({ mentions: ['PLACE#new-town'] })).toEqual(['2011-01-01']);
        expect(await listed({ to: '2011' })).toEqual(['2011-01-01']);
        await records.writeTombstone(record('1B', { status: 'deleted' }));
        expect(await listed({ mentions: ['PLACE#new-town'] })).toEqual([]);
        expect(await listed({ to: '2011' })).toEqual([]);
      });

      it('pass over a mention that its article no longer has', async () => {
        const article = await fresh('1A', { listedAt: '2012-01-01', mentions: ['PLACE#ghost-town'] });
        await records.replaceMentions(undefined, article);
        await records.update(article.id, 'v1A', (stored) => ({ ...stored.article, mentions: [] }));
        expect(await listed({ mentions: ['PLACE#ghost-town'] })).toEqual([]);
      });

      it('take more mentions than one request does', async () => {
        const mentions = Array.from({ length: 60 }, (_, index) => `PERSON#crowd-${index}`);
        const article = await fresh('1A', { listedAt: '2013-01-01', mentions });
        await records.replaceMentions(undefined, article);
        expect(await listed({ mentions: ['PERSON#crowd-0', 'PERSON#crowd-59'] })).toEqual(['2013-01-01']);
      });
    });

    describe('content, spend and secrets', () => {
      it('remember who holds a content, the last one', async () => {
        expect(await records.findContent('c1')).toBeUndefined();
        await records.putContent('c1', { id: 'a', version: 'v' });
        await records.putContent('c1', { id: 'b', version: 'w' });
        expect(await other.findContent('c1')).toEqual({ id: 'b', version: 'w' });
      });

      it('let one worker at a time produce what a content gives, until its lease ends', async () => {
        const [now, leaseUntil] = ['2026-03-17T12:00:00.000Z', '2026-03-17T12:02:00.000Z'];
        const outcomes = await Promise.all(
          Array.from({ length: 20 }, (_, index) =>
            (index % 2 ? records : other).takeContentLease('c2', { now, leaseUntil }),
          ),
        );
        expect(outcomes.filter(Boolean)).toHaveLength(1);
        expect(await records.findContent('c2')).toBeUndefined();
        const later = { now: '2026-03-17T12:03:00.000Z', leaseUntil: '2026-03-17T12:05:00.000Z' };
        expect(await other.takeContentLease('c2', later)).toBe(true);
        await records.putContent('c2', { id: 'a', version: 'v' });
        await other.releaseContentLease('c2');
        expect(await records.findContent('c2')).toEqual({ id: 'a', version: 'v' });
        expect(await records.takeContentLease('c2', { now, leaseUntil })).toBe(true);
      });

      it('never reserve more than the ceiling, however many ask at once', async () => {
        const answers = await Promise.all(
          Array.from({ length: 40 }, (_, index) => (index % 2 ? records : other).reserveSpend('2026-03-17', 0.03, 1)),
        );
        expect(answers.filter(Boolean)).toHaveLength(33);
        await records.settleSpend('2026-03-17', 0.03, 0.01);
        expect(await records.reserveSpend('2026-03-17', 0.03, 1)).toBe(true);
        expect(await records.reserveSpend('2026-03-17', 0.03, 1)).toBe(false);
        expect(await records.reserveSpend('2026-03-18', 0.03, 1)).toBe(true);
      });

      it('agree on one secret, which is none that could be guessed', async () => {
        const secrets = await Promise.all([records.secret('cursor'), other.secret('cursor'), records.secret('cursor')]);
        expect(new Set(secrets).size).toBe(1);
        expect(secrets[0]?.length).toBeGreaterThanOrEqual(40);
        expect(await records.secret('another')).not.toBe(secrets[0]);
      });
    });
  });
}
