import * as z from 'zod';
import { EngineError } from '../../../errors.ts';
import type { Availability, LanguagePair, TranslationRequest, Translator } from '../../../translation/translator.ts';
import { type Ask, connectModel, mostCostUsd, type Question } from '../ask-model.ts';
import { findJsonObjects } from '../find-json.ts';
import { TRANSLATION_INSTRUCTIONS, TRANSLATION_PROMPT_VERSION } from '../prompts/translation-2026-11-24.ts';
import type { ModelEngine } from '../providers/model-engine.ts';
import { type Batch, batchTexts, CHARACTERS_A_REQUEST } from './batch-texts.ts';
import { buildTranslationPrompt, languageName, type NumberedText } from './build-translation-prompt.ts';

/** Above what the characters of a request need in any script. */
const MAX_OUTPUT_TOKENS = 4_000;
/** For what was missing: its reply may have been cut off. */
const CHARACTERS_A_SECOND_REQUEST = 1_000;
/** Few enough for the default quotas of the services. */
const REQUESTS_AT_ONCE = 4;

/** Translates with a language model; without one it says what to set. */
export function createLanguageModelTranslator(engine: ModelEngine | undefined): Translator {
  const open = engine === undefined ? undefined : connectModel(engine);
  return {
    id: 'language-model',
    fingerprint: `language-model/${engine?.provider ?? 'none'}/${engine?.model ?? 'none'}/${TRANSLATION_PROMPT_VERSION}`,
    appliesGlossary: true,
    quality: () => 'standard',
    availability: async (pair) => describeAvailability(engine, pair),
    estimateCostUsd: (request) => {
      if (engine === undefined) return 0;
      const texts = numberTexts(request);
      // What is missing from a reply is asked for once more.
      const batches = [...batchTexts(texts, CHARACTERS_A_REQUEST), ...batchTexts(texts, CHARACTERS_A_SECOND_REQUEST)];
      return batches.reduce((sum, batch) => sum + mostCostUsd(engine, questionOf(batch, request)), 0);
    },
    translate: async (request) => {
      const available = describeAvailability(engine, request);
      if (open === undefined || !available.available) {
        const reason = available.available ? 'no model is set' : available.reason;
        throw new EngineError(`language-model: ${reason}`, { code: 'pair-unavailable', retryable: false });
      }
      const numbered = numberTexts(request);
      const run = new Run(open, request);
      await run.translate(batchTexts(numbered, CHARACTERS_A_REQUEST));
      const missing = numbered.filter(({ id }) => !run.targets.has(id));
      await run.translate(batchTexts(missing, CHARACTERS_A_SECOND_REQUEST));
      if (numbered.length > 0 && run.targets.size === 0) throw invalidReply(run.costUsd);
      const targets = request.segments.map((_, index) => run.targets.get(idOf(index)) ?? '');
      return { targets, costUsd: run.costUsd, characters: run.characters };
    },
  };
}

/** The questions of one translation, with what they gave and cost so far. */
class Run {
  readonly targets = new Map<string, string>();
  costUsd = 0;
  characters = 0;
  readonly #open: () => Ask;
  readonly #request: TranslationRequest;

  constructor(open: () => Ask, request: TranslationRequest) {
    this.#open = open;
    this.#request = request;
  }

  /** A few batches at once; the error of one is thrown when all that were begun have ended and their cost is known. */
  async translate(batches: readonly Batch[]): Promise<void> {
    const waiting = [...batches];
    const errors: unknown[] = [];
    const work = async (): Promise<void> => {
      for (let batch = waiting.shift(); batch !== undefined && errors.length === 0; batch = waiting.shift()) {
        await this.#translateBatch(batch).catch((error: unknown) => errors.push(error));
      }
    };
    await Promise.all(Array.from({ length: REQUESTS_AT_ONCE }, work));
    const [error] = errors;
    if (error instanceof EngineError) throw this.#withSpent(error);
    if (error !== undefined) throw error;
  }

  async #translateBatch(batch: Batch): Promise<void> {
    const reply = await this.#askFor(batch);
    const wanted = new Set(batch.map(({ id }) => id));
    for (const [id, target] of reply) if (wanted.has(id)) this.targets.set(id, target);
  }

  async #askFor(batch: Batch): Promise<ReadonlyMap<string, string>> {
    this.characters += batch.reduce((sum, { text }) => sum + text.length, 0);
    try {
      const { text, usage } = await this.#open()(questionOf(batch, this.#request));
      this.costUsd += usage.costUsd;
      return parseReply(text);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      this.costUsd += error.spentUsd;
      // A reply that cannot be read leaves its segments missing; they are asked for again, and flagged in the end.
      if (error.code === 'invalid-reply') return new Map();
      throw error;
    }
  }

  #withSpent(error: EngineError): EngineError {
    const delivered = this.#request.segments.map((_, index) => this.targets.get(idOf(index)));
    return error.with({ spentUsd: this.costUsd, delivered }, `language-model: ${error.message}`);
  }
}

function describeAvailability(engine: ModelEngine | undefined, { from, to }: LanguagePair): Availability {
  if (engine === undefined) {
    const reason = 'no model is set: DATELINE_MODEL_PROVIDER, DATELINE_MODEL and, for a server, DATELINE_MODEL_URL';
    return { available: false, reason };
  }
  const unknown = [from, to].find((code) => languageName(code) === undefined);
  if (unknown === undefined) return { available: true };
  return { available: false, reason: `it knows no language ${unknown}` };
}

function idOf(index: number): string {
  return `t${index + 1}`;
}

function numberTexts({ segments }: TranslationRequest): NumberedText[] {
  return segments.flatMap(({ text }, index) => (text.trim() === '' ? [] : [{ id: idOf(index), text }]));
}

function questionOf(batch: Batch, request: TranslationRequest): Question {
  return {
    instructions: TRANSLATION_INSTRUCTIONS,
    prompt: buildTranslationPrompt(batch, request, request.glossary),
    maxOutputTokens: MAX_OUTPUT_TOKENS,
  };
}

const Reply = z.record(z.string(), z.unknown());
const Listed = z.array(z.object({ id: z.string(), text: z.string() }));

/** Translations by id: an object of texts as asked for, or the list of objects that some models make of it. */
function parseReply(text: string): ReadonlyMap<string, string> {
  const objects = findJsonObjects(text);
  const listed = Listed.safeParse(objects).data;
  if (listed !== undefined && listed.length > 0) return new Map(listed.map((each) => [each.id, each.text.trim()]));
  const members = Reply.safeParse(objects[0]).data ?? {};
  const entries = Object.entries(members).flatMap(([id, target]): [string, string][] =>
    typeof target === 'string' && target.trim() !== '' ? [[id, target.trim()]] : [],
  );
  return new Map(entries);
}

function invalidReply(spentUsd: number): EngineError {
  return new EngineError('language-model: its reply has none of the segments', {
    code: 'invalid-reply',
    retryable: false,
    spentUsd,
  });
}
