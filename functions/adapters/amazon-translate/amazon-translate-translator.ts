import { TranslateClient, type TranslateClientConfig, TranslateTextCommand } from '@aws-sdk/client-translate';
import { EngineError } from '../../errors.ts';
import type { LanguagePair, TranslationRequest, Translator } from '../../translation/translator.ts';
import { packSegments } from './pack-segments.ts';

export interface AmazonTranslateOptions {
  readonly client?: TranslateClientConfig;
  readonly formality?: 'FORMAL' | 'INFORMAL';
  readonly maskProfanity?: boolean;
  /** Names of custom terminologies in the account. */
  readonly terminologies?: readonly string[];
}

/** On-demand price of standard text translation. Source: aws.amazon.com/translate/pricing, 2026-11. */
const USD_PER_MILLION_CHARACTERS = 15;

/**
 * Languages of Amazon Translate by the code it uses.
 * Source: Amazon Translate Developer Guide, "Supported languages and language codes".
 */
const LANGUAGES = new Set(
  'af am ar az bg bn bs ca cs cy da de el en es es-MX et fa fa-AF fi fr fr-CA ga gu ha he hi hr ht hu hy id is it ja ka kk kn ko lt lv mk ml mn mr ms mt nl no pa pl ps pt pt-PT ro ru si sk sl so sq sr sv sw ta te th tl tr uk ur uz vi zh zh-TW'.split(
    ' ',
  ),
);
const OTHER_CODES: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', 'zh-Hant': 'zh-TW', 'zh-Hans': 'zh' };

/** Retryable by nature: throttling and faults of the service. */
const RETRYABLE = new Set([
  'TooManyRequestsException',
  'LimitExceededException',
  'ThrottlingException',
  'InternalServerException',
  'ServiceUnavailableException',
  'TimeoutError',
]);

/** Amazon Translate, for a fee a character; the queue does the waiting when it throttles. */
export function createAmazonTranslateTranslator(options: AmazonTranslateOptions = {}): Translator {
  let client: TranslateClient | undefined;
  const send = async (text: string, pair: LanguagePair): Promise<string> => {
    // One attempt beside the first: longer waits belong to the queue, not to a function that is paid by the second.
    client ??= new TranslateClient({ maxAttempts: 2, ...options.client });
    try {
      const reply = await client.send(new TranslateTextCommand(toInput(text, pair, options)));
      return reply.TranslatedText ?? '';
    } catch (cause) {
      throw toEngineError(cause, pair);
    }
  };
  return {
    id: 'amazon-translate',
    fingerprint: `amazon-translate-1/${options.formality ?? ''}/${options.maskProfanity ? 'masked' : ''}/${(options.terminologies ?? []).join(',')}`,
    quality: () => 'standard',
    availability: async (pair) => {
      const unknown = [pair.from, pair.to].find((code) => !LANGUAGES.has(codeOf(code)));
      return unknown === undefined
        ? { available: true }
        : { available: false, reason: `amazon-translate does not know the language ${unknown}` };
    },
    estimateCostUsd: (request) => costOf(countCharacters(request)),
    translate: async (request) => {
      const targets: string[] = [];
      let characters = 0;
      for (const pack of packSegments(request.segments.map(({ text }) => text))) {
        const lines = (await send(pack.join('\n'), request)).split('\n');
        characters += pack.join('\n').length;
        if (lines.length === pack.length) targets.push(...lines.map((line) => line.trim()));
        else {
          // The service joined or parted lines: alignment matters more than the price of asking once more.
          for (const text of pack) targets.push((await send(text, request)).trim());
          characters += pack.join('').length;
        }
      }
      return { targets, costUsd: costOf(characters), characters };
    },
    close: async () => client?.destroy(),
  };
}

function codeOf(language: string): string {
  return OTHER_CODES[language] ?? (LANGUAGES.has(language) ? language : (language.split('-')[0] ?? language));
}

function toInput(text: string, pair: LanguagePair, options: AmazonTranslateOptions) {
  return {
    Text: text,
    SourceLanguageCode: codeOf(pair.from),
    TargetLanguageCode: codeOf(pair.to),
    ...(options.terminologies === undefined ? {} : { TerminologyNames: [...options.terminologies] }),
    Settings: {
      ...(options.formality === undefined ? {} : { Formality: options.formality }),
      ...(options.maskProfanity ? { Profanity: 'MASK' as const } : {}),
    },
  };
}

function countCharacters(request: TranslationRequest): number {
  // A pack whose lines come back joined is asked for again line by line.
  return request.segments.reduce((sum, { text }) => sum + text.length + 1, 0) * 2;
}

function costOf(characters: number): number {
  return (characters * USD_PER_MILLION_CHARACTERS) / 1_000_000;
}

function toEngineError(cause: unknown, pair: LanguagePair): EngineError {
  const name = cause instanceof Error ? cause.name : 'unknown error';
  const isNetwork = cause instanceof Error && 'code' in cause;
  return new EngineError(`amazon-translate: ${pair.from} → ${pair.to}: ${name}`, {
    code: RETRYABLE.has(name) ? 'engine-throttled' : 'engine-refused',
    retryable: RETRYABLE.has(name) || isNetwork,
    cause,
  });
}
