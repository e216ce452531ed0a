import type { ObjectSource } from '../article/object-source.ts';
import type { RecordStore } from '../record/record-store.ts';
import type { ArticleStatus } from '../record/schema.ts';
import type { TextStore } from '../record/text-store.ts';
import type { Summarizer } from '../summary/summarizer.ts';
import type { StageName } from '../topology.ts';
import type { TranslationScope } from '../translation/schema.ts';
import type { GlossaryTerm, LanguagePair, Translator } from '../translation/translator.ts';
import type { StageQueue } from './stage-queue.ts';

/** What the stages are told to do. */
export interface PipelineSettings {
  readonly bucket: string;
  /** Languages that every article is translated into. */
  readonly languages: readonly string[];
  readonly scope: TranslationScope;
  readonly keyPoints: number;
  readonly maxBytes: number;
  readonly budget: { readonly articleUsd: number; readonly dayUsd: number };
  /** How long one worker may be at a result before another may take it over. */
  readonly leaseSeconds: number;
  /** An article that has not moved on for so long is picked up by the reconcile pass. */
  readonly stuckAfterSeconds: number;
}

/** What the pipeline tells the outside: logs, metrics and progress are made of these. Never holds article text. */
export type PipelineEvent =
  | { readonly type: 'received' | 'superseded' | 'deleted'; readonly id: string; readonly key: string }
  | { readonly type: 'status'; readonly id: string; readonly key: string; readonly status: ArticleStatus }
  | {
      readonly type: 'engine-called';
      readonly id: string;
      readonly engine: string;
      readonly purpose: 'summary' | 'translation';
      readonly language?: string;
      readonly costUsd: number;
    }
  | { readonly type: 'reused'; readonly id: string; readonly purpose: 'summary' | 'translation' }
  | { readonly type: 'degraded'; readonly id: string; readonly engine: string; readonly reason: string }
  | { readonly type: 'glossary-left-out'; readonly key: string; readonly reason: string }
  | { readonly type: 'api-failed'; readonly code: string; readonly message: string; readonly trace?: string }
  | { readonly type: 'backfilled'; readonly key: string; readonly gap: string }
  | {
      readonly type: 'retried' | 'failed';
      readonly stage: StageName;
      readonly code: string;
      readonly message: string;
      readonly id?: string;
      /** Code positions of an unforeseen error. */
      readonly trace?: string;
    };

/** The engine that the settings name, and the one that always delivers. */
export interface Summarizers {
  readonly chosen: Summarizer;
  readonly fallback: Summarizer;
}

/** The terms of the house for a pair, and what of its glossaries cannot be read. */
export interface HouseGlossary {
  readonly terms: readonly GlossaryTerm[];
  /** Why, each by its file's name. */
  readonly problems: readonly string[];
}

/** Everything that the stages need from outside. */
export interface Pipeline {
  readonly settings: PipelineSettings;
  readonly objects: ObjectSource;
  readonly texts: TextStore;
  readonly records: RecordStore;
  readonly queues: Readonly<Record<StageName, StageQueue>>;
  summarizers(): Promise<Summarizers>;
  /** Engines for a pair and purpose, in the order to try them. */
  translatorsFor(pair: LanguagePair, scope: TranslationScope): Promise<readonly Translator[]>;
  glossary(pair: LanguagePair): Promise<HouseGlossary>;
  /** ISO 8601 in UTC. */
  now(): string;
  report(event: PipelineEvent): void;
  /** Ends what engines have running. */
  close(): Promise<void>;
}

/** A point in time so many seconds later, ISO 8601. */
export function secondsAfter(time: string, seconds: number): string {
  return new Date(Date.parse(time) + seconds * 1000).toISOString();
}
