import type { Entity } from '../../facts/schema.ts';
import type { SpendGuard } from '../../summary/spend-guard.ts';
import { checkTranslation } from '../gate/check-translation.ts';
import type { ProtectedTerm } from '../glossary/protect-terms.ts';
import type { Finding, InterruptedTranslation, SourceSegment, TranslatedSegment, TranslationScope } from '../schema.ts';
import type { GlossaryTerm, LanguagePair, Translator } from '../translator.ts';

export interface TranslationOptions {
  readonly scope: TranslationScope;
  readonly glossary?: readonly GlossaryTerm[];
  /** Names in the article; without them the gate finds names by their spelling. */
  readonly entities?: readonly Entity[];
  /** Segments of an earlier version, or of equal content, in the same pair. */
  readonly earlier?: readonly TranslatedSegment[];
  /** Without a guard nothing limits what engines may cost. */
  readonly spend?: SpendGuard;
  /** Takes what was translated and paid for where the translation as a whole failed and comes again: for `earlier` then. */
  readonly keep?: (interrupted: InterruptedTranslation) => Promise<void>;
}

/** A segment on its way: its translation, the engine that made it, and what the gate found. */
export interface Draft {
  readonly segment: SourceSegment;
  readonly target: string;
  readonly engine: string;
  readonly findings: readonly Finding[];
}

export interface TranslationRun {
  readonly pair: LanguagePair;
  readonly options: TranslationOptions;
  readonly engines: readonly Translator[];
  readonly terms: readonly ProtectedTerm[];
  readonly spend: SpendGuard;
}

/** What stands in the place of an engine's name where the source was taken over. */
export const COPIED = 'copied';

/** Each draft with what the gate finds; copies are not translations and pass. */
export function judge(drafts: readonly Draft[], { pair, options }: Pick<TranslationRun, 'pair' | 'options'>): Draft[] {
  const aligned = drafts
    .filter((draft) => draft.engine !== COPIED)
    .map(({ segment, target }) => ({ id: segment.id, kind: segment.kind, source: segment.text, target }));
  const findings = checkTranslation(aligned, pair, { glossary: options.glossary ?? [], entities: options.entities });
  const bySegment = Map.groupBy(findings, (finding) => finding.segment);
  return drafts.map((draft) => ({ ...draft, findings: bySegment.get(draft.segment.id) ?? [] }));
}
