import { afterAll, beforeAll } from 'vitest';
import type { RecordStore } from '../../../functions/record/record-store.ts';
import type { ArticleRecord, SummaryRecord, TranslationRecord } from '../../../functions/record/schema.ts';
import { normalizeSequencer } from '../../../functions/record/sequence.ts';

let ids = 0;

export interface RecordStoreContract {
  /** An empty store, and a second process at the same one. */
  open(): Promise<{ readonly records: RecordStore; readonly other: RecordStore; close(): Promise<void> }>;
}

/** The stores of a contract, from its first test to its last. */
export class Stores {
  #opened: Awaited<ReturnType<RecordStoreContract['open']>> | undefined;

  constructor(contract: RecordStoreContract) {
    beforeAll(async () => {
      this.#opened = await contract.open();
    });
    afterAll(() => this.#opened?.close());
  }

  get records(): RecordStore {
    if (this.#opened === undefined) throw new Error('the store is not open yet');
    return this.#opened.records;
  }

  /** The same store for a second process. */
  get other(): RecordStore {
    return this.#opened?.other ?? this.records;
  }

  async begin(sequencer: string, changes: Partial<ArticleRecord> = {}): Promise<ArticleRecord> {
    return (await this.records.begin(record(sequencer, changes))).record;
  }

  /** From here on records are of an article that no test has used before. */
  nextArticle(): void {
    ids += 1;
  }

  /** The first version of the next article. */
  fresh(sequencer: string, changes: Partial<ArticleRecord> = {}): Promise<ArticleRecord> {
    this.nextArticle();
    return this.begin(sequencer, changes);
  }
}

export const NOW = '2026-03-17T10:00:00.000Z';
export const LATER = '2026-03-17T10:01:00.000Z';
export const MUCH_LATER = '2026-03-17T11:00:00.000Z';

/** A record of an event of a fresh article; the version is named for the sequencer. */
export function record(sequencer: string, changes: Partial<ArticleRecord> = {}): ArticleRecord {
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

export function summaryOf({ version }: ArticleRecord, fingerprint = 'f'): SummaryRecord {
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

export function translationOf({ version }: ArticleRecord, language: string): TranslationRecord {
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
