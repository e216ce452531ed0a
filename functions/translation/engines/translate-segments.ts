import { EngineError } from '../../errors.ts';
import { textDirection } from '../../language/scripts/index.ts';
import { NO_CEILING } from '../../summary/spend-guard.ts';
import { NON_TRANSLATABLES } from '../gate/non-translatables/non-translatables.ts';
import type { SourceSegment, TranslatedSegment, Translation, TranslationScope } from '../schema.ts';
import type { LanguagePair, Translator } from '../translator.ts';
import { callEngines, type EngineResult } from './call-engines.ts';
import { COPIED, type Draft, judge, type TranslationOptions, type TranslationRun } from './judge-drafts.ts';
import { retryFlagged } from './retry-flagged.ts';

/**
 * Translates what needs translating, checks it, gives what the gate flags one second try, and keeps the better. Engines
 * are tried in their order. Throws `EngineError` only when it is retryable and no engine delivered, so that the queue
 * tries again; every other outcome is a status with its reason.
 */
export async function translateSegments(
  segments: readonly SourceSegment[],
  pair: LanguagePair,
  engines: readonly Translator[],
  options: TranslationOptions,
): Promise<Translation> {
  const unique = [...Map.groupBy(segments, ({ text }) => text).values()].flatMap((group) => group.slice(0, 1));
  const reused = reusableSegments(options.earlier ?? []);
  const wanted = unique.filter((segment) => needsTranslation(segment, pair) && !reused.has(segment.text));
  const isWanted = new Set(wanted);
  const known = unique.filter((segment) => !isWanted.has(segment)).map((segment) => knownDraft(segment, reused));
  if (wanted.length === 0) return toTranslation(segments, known, { pair, options, engines }, NOTHING_SPENT);

  const { available, reasons } = await findAvailable(engines, pair);
  if (available.length === 0) return withoutText(pair, options.scope, 'unavailable', reasons.join('; '));

  const run: TranslationRun = {
    pair,
    options,
    engines: available,
    terms: (options.glossary ?? []).map((term) => ({ ...term, target: term.target ?? term.source })),
    spend: options.spend ?? NO_CEILING,
  };
  let first: EngineResult;
  try {
    const keep = async (engine: Translator, error: EngineError) => {
      const segments = deliveredSegments(wanted, engine, error);
      if (segments.length > 0 || error.spentUsd > 0) await options.keep?.({ segments, costUsd: error.spentUsd });
    };
    first = await callEngines(available, { ...run, segments: wanted, glossary: options.glossary ?? [], keep });
  } catch (error) {
    if (!(error instanceof EngineError) || error.retryable) throw error;
    return withoutText(pair, options.scope, 'failed', error.message);
  }
  const drafts = wanted.map((segment, index) => ({
    segment,
    target: first.targets[index] ?? '',
    engine: first.engine.id,
    findings: [],
  }));
  const checked = judge([...known, ...drafts], run);
  const retried = await retryFlagged(checked, first.engine, run);
  const spent = { costUsd: first.costUsd + retried.costUsd, characters: first.characters + retried.characters };
  return toTranslation(segments, judge(retried.drafts, run), run, spent);
}

/** Whether a segment has words of a language: numbers, addresses and credit lines stay as they are. */
function needsTranslation({ kind, text }: SourceSegment, pair: LanguagePair): boolean {
  if (kind === 'credit' || pair.from === pair.to) return false;
  return /\p{L}/u.test(text.replace(NON_TRANSLATABLES, ''));
}

/**
 * Segments of an earlier translation of the same pair, by source text. Those that the gate flagged are not kept: a new
 * run may do better. Texts are compared as they are, so a changed comma is a new segment.
 */
function reusableSegments(earlier: readonly TranslatedSegment[]): ReadonlyMap<string, TranslatedSegment> {
  const usable = earlier.filter(({ findings, target }) => findings.length === 0 && target !== '');
  return new Map(usable.map((each) => [each.source, each]));
}

const NOTHING_SPENT = { costUsd: 0, characters: 0 };

function deliveredSegments(
  wanted: readonly SourceSegment[],
  engine: Translator,
  { delivered }: EngineError,
): TranslatedSegment[] {
  return wanted.flatMap(({ id, kind, text }, index) => {
    const target = delivered[index];
    return target === undefined ? [] : [{ id, kind, source: text, target, engine: engine.id, findings: [] }];
  });
}

function knownDraft(segment: SourceSegment, reused: ReadonlyMap<string, TranslatedSegment>): Draft {
  const earlier = reused.get(segment.text);
  return { segment, target: earlier?.target ?? segment.text, engine: earlier?.engine ?? COPIED, findings: [] };
}

async function findAvailable(engines: readonly Translator[], pair: LanguagePair) {
  const available: Translator[] = [];
  const reasons: string[] = [];
  for (const engine of engines) {
    const answer = await engine.availability(pair);
    if (answer.available) available.push(engine);
    else reasons.push(`${engine.id}: ${answer.reason}`);
  }
  if (reasons.length === 0) reasons.push(`no translation engine is configured for ${pair.from} to ${pair.to}`);
  return { available, reasons };
}

function withoutText(
  pair: LanguagePair,
  scope: TranslationScope,
  status: 'unavailable' | 'failed',
  reason: string,
): Translation {
  return {
    from: pair.from,
    language: pair.to,
    direction: textDirection(pair.to),
    scope,
    status,
    reason,
    segments: [],
    problems: [],
    usage: { inputTokens: 0, outputTokens: 0, costUsd: 0, characters: 0 },
  };
}

function toTranslation(
  segments: readonly SourceSegment[],
  drafts: readonly Draft[],
  { pair, options: { scope }, engines }: Pick<TranslationRun, 'pair' | 'options' | 'engines'>,
  spent: { readonly costUsd: number; readonly characters: number },
): Translation {
  const byText = new Map(drafts.map((draft) => [draft.segment.text, draft]));
  const translated = segments.map(({ id, kind, text }): TranslatedSegment => {
    const draft = byText.get(text);
    const findings = (draft?.findings ?? []).map((finding) => ({ ...finding, segment: id }));
    return { id, kind, source: text, target: draft?.target ?? '', engine: draft?.engine ?? COPIED, findings };
  });
  const problems = translated.flatMap(({ findings }) => findings);
  const used = new Set(translated.map(({ engine }) => engine));
  const isDraft = engines.some((engine) => used.has(engine.id) && engine.quality(pair) === 'draft');
  return {
    from: pair.from,
    language: pair.to,
    direction: textDirection(pair.to),
    scope,
    status: problems.length === 0 ? 'ok' : 'flagged',
    engine: mostUsed(translated),
    quality: isDraft ? 'draft' : 'standard',
    segments: translated,
    problems,
    usage: { inputTokens: 0, outputTokens: 0, ...spent },
  };
}

function mostUsed(segments: readonly TranslatedSegment[]): string | undefined {
  const groups = Map.groupBy(
    segments.filter(({ engine }) => engine !== COPIED),
    ({ engine }) => engine,
  );
  return [...groups].sort((a, b) => b[1].length - a[1].length)[0]?.[0];
}
