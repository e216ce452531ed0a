import { EngineError } from '../../../functions/errors.ts';
import type { LanguagePair, TranslationRequest, Translator } from '../../../functions/translation/translator.ts';

export interface Script {
  readonly id?: string;
  readonly say?: (text: string) => string;
  readonly fails?: EngineError;
  readonly missing?: string;
  readonly quality?: 'standard' | 'draft';
  readonly costUsd?: number;
  readonly appliesGlossary?: boolean;
}

/** A translator that says what its script says, and remembers what it was asked. */
export function scriptedTranslator(script: Script): Translator & { readonly requests: TranslationRequest[] } {
  const requests: TranslationRequest[] = [];
  const costUsd = script.costUsd ?? 0;
  return {
    id: script.id ?? 'scripted',
    fingerprint: `${script.id ?? 'scripted'}-1`,
    appliesGlossary: script.appliesGlossary,
    requests,
    quality: (_pair: LanguagePair) => script.quality ?? 'standard',
    availability: async () =>
      script.missing === undefined ? { available: true } : { available: false, reason: script.missing },
    estimateCostUsd: () => costUsd,
    translate: async (request) => {
      requests.push(request);
      if (script.fails !== undefined) throw script.fails;
      return { targets: request.segments.map(({ text }) => script.say?.(text) ?? text), costUsd, characters: 1 };
    },
  };
}

export const throttled = new EngineError('throttled', { code: 'throttled', retryable: true });
export const refused = new EngineError('refused', { code: 'refused', retryable: false });
