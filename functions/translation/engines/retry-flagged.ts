import { EngineError } from '../../errors.ts';
import { severityOf } from '../gate/check-translation.ts';
import { findNonTranslatables } from '../gate/non-translatables/non-translatables.ts';
import type { ProtectedTerm } from '../glossary/protect-terms.ts';
import type { Finding, FindingKind } from '../schema.ts';
import type { Translator } from '../translator.ts';
import { callEngines } from './call-engines.ts';
import { COPIED, type Draft, judge, type TranslationRun } from './judge-drafts.ts';

/** What an engine can be asked to keep or to write. */
const REPAIRED: ReadonlySet<FindingKind> = new Set<FindingKind>(['name', 'number', 'glossary']);

interface RetryResult {
  readonly drafts: readonly Draft[];
  readonly costUsd: number;
  readonly characters: number;
}

/**
 * Gives flagged segments one more try: with the other engines, or, where there is none, with the same engine and
 * whatever it got wrong behind placeholders. A segment changes only for a better one.
 */
export async function retryFlagged(
  drafts: readonly Draft[],
  used: Translator,
  run: TranslationRun,
): Promise<RetryResult> {
  const flagged = drafts.filter(({ findings, engine }) => findings.length > 0 && engine !== COPIED);
  const others = run.engines.filter((engine) => engine !== used);
  const repairs = others.length > 0 ? [] : flagged.flatMap(repairTerms);
  if (flagged.length === 0 || (others.length === 0 && repairs.length === 0)) return unchanged(drafts);
  try {
    const second = await callEngines(others.length > 0 ? others : [used], {
      ...run,
      segments: flagged.map(({ segment }) => segment),
      terms: [...run.terms, ...repairs],
      // An engine that applies a glossary itself is told what to write; the others find it behind placeholders.
      glossary: [...(run.options.glossary ?? []), ...repairs.map((term) => ({ ...term, forbidden: [] }))],
    });
    const targets = new Map(flagged.map((draft, index) => [draft, second.targets[index] ?? '']));
    const candidates = drafts.map((draft) =>
      targets.has(draft) ? { ...draft, target: targets.get(draft) ?? '', engine: second.engine.id } : draft,
    );
    const judged = judge(candidates, run);
    const better = drafts.map((draft, index) => betterOf(draft, judged[index]));
    return { drafts: better, costUsd: second.costUsd, characters: second.characters };
  } catch (error) {
    // The first translation stands, with its findings: a second try that fails takes nothing away.
    if (error instanceof EngineError) return unchanged(drafts);
    throw error;
  }
}

function unchanged(drafts: readonly Draft[]): RetryResult {
  return { drafts, costUsd: 0, characters: 0 };
}

function betterOf(first: Draft, second: Draft | undefined): Draft {
  return second !== undefined && severityOfAll(second.findings) < severityOfAll(first.findings) ? second : first;
}

function severityOfAll(findings: readonly Finding[]): number {
  return findings.reduce((sum, { kind }) => sum + severityOf(kind), 0);
}

/** What a finding asks for in the target, and the addresses of the source. */
function repairTerms({ segment, findings }: Draft): ProtectedTerm[] {
  const asked = findings.flatMap(({ kind, text, expected }) => {
    if (expected === undefined || !REPAIRED.has(kind)) return [];
    // A number is asked for by what the target has in its place.
    const source = kind === 'number' ? expected : text;
    return segment.text.includes(source) ? [{ source, target: expected, caseSensitive: true }] : [];
  });
  const kept = findings.some(({ kind }) => kind === 'url') ? findNonTranslatables(segment.text) : [];
  return [...asked, ...kept.map((token) => ({ source: token, target: token, caseSensitive: true }))];
}
