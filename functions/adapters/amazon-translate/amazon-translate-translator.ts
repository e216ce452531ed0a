import {
  TranslateClient,
  type TranslateClientConfig,
  TranslateTextCommand,
  type TranslateTextRequest,
  type TranslationSettings,
} from '@aws-sdk/client-translate';
import { EngineError } from '../../errors.ts';
import { writesWithoutSpaces } from '../../language/scripts/index.ts';
import type { Availability, LanguagePair, Translator } from '../../translation/translator.ts';
import { languageCode } from './languages.ts';
import { type Pack, packSegments } from './pack-segments.ts';
import price from './price.json' with { type: 'json' };
import { toEngineError } from './translate-error.ts';

export interface AmazonTranslateOptions {
  readonly client?: TranslateClientConfig;
  /** Applied where the target language has the distinction, ignored by the service elsewhere. */
  readonly formality?: 'formal' | 'informal';
  readonly maskProfanity?: boolean;
  /** Name of a custom terminology in the account; the service takes one a request. */
  readonly terminology?: string;
}

/** Far above what the service takes within a region: what waits longer is tried again. */
const CONNECTION_TIMEOUT_MS = 5_000;
const REQUEST_TIMEOUT_MS = 30_000;

/** Amazon Translate, for a fee a character; the queue does the waiting when it throttles. */
export function createAmazonTranslateTranslator(options: AmazonTranslateOptions = {}): Translator {
  let client: TranslateClient | undefined;
  const connect = () => {
    client ??= new TranslateClient({
      // Longer waits belong to the queue, not to a function that is paid by the second.
      maxAttempts: 1,
      requestHandler: { connectionTimeout: CONNECTION_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
      ...options.client,
    });
    return client;
  };
  return {
    id: 'amazon-translate',
    fingerprint: fingerprintOf(options),
    quality: () => 'standard',
    availability: async (pair) => describeAvailability(pair),
    estimateCostUsd: ({ segments }) => {
      // A pack whose lines come back joined is asked for again line by line, so it may be paid twice.
      return costOf(2 * segments.reduce((sum, { text }) => sum + countCharacters(text) + 1, 0));
    },
    translate: async (request) => {
      const available = describeAvailability(request);
      if (!available.available) {
        throw new EngineError(`amazon-translate: ${available.reason}`, { code: 'pair-unavailable', retryable: false });
      }
      const call = new Call(connect(), request, options);
      const parts = request.segments.map((): string[] => []);
      const space = writesWithoutSpaces(request.to) ? '' : ' ';
      const packs = packSegments(request.segments.map(({ text }) => text));
      for (const [number, pack] of packs.entries()) {
        const targets = await call.translatePack(pack).catch((error: unknown) => {
          throw withDelivered(error, parts, packs.slice(number), space);
        });
        for (const [position, { index }] of pack.entries()) parts[index]?.push(targets[position] ?? '');
      }
      const { characters } = call;
      return { targets: parts.map((part) => part.join(space)), costUsd: costOf(characters), characters };
    },
    close: async () => {
      client?.destroy();
      client = undefined;
    },
  };
}

/** The requests of one translation, and what they have cost so far. */
class Call {
  characters = 0;
  readonly #client: TranslateClient;
  readonly #pair: LanguagePair;
  readonly #options: AmazonTranslateOptions;

  constructor(client: TranslateClient, pair: LanguagePair, options: AmazonTranslateOptions) {
    this.#client = client;
    this.#pair = pair;
    this.#options = options;
  }

  async translatePack(pack: Pack): Promise<string[]> {
    const [only] = pack;
    if (pack.length === 1 && only !== undefined) return [(await this.#send(only.text)).trim()];
    const lines = (await this.#send(pack.map(({ text }) => text).join('\n'))).split('\n').map((line) => line.trim());
    // Alignment matters more than the price of asking once more, where the service joined, parted or lost lines.
    if (lines.length === pack.length && lines.every((line) => line !== '')) return lines;
    const targets: string[] = [];
    for (const { text } of pack) targets.push((await this.#send(text)).trim());
    return targets;
  }

  async #send(text: string): Promise<string> {
    try {
      const reply = await this.#client.send(new TranslateTextCommand(toInput(text, this.#pair, this.#options)));
      this.characters += countCharacters(text);
      return reply.TranslatedText ?? '';
    } catch (cause) {
      throw toEngineError(cause, this.#pair, costOf(this.characters));
    }
  }
}

/** The error, with what was translated whole before it: of a text that had to be parted, all parts. */
function withDelivered(
  error: unknown,
  parts: readonly (readonly string[])[],
  left: readonly Pack[],
  space: string,
): unknown {
  if (!(error instanceof EngineError)) return error;
  const waiting = new Set(left.flat().map(({ index }) => index));
  const delivered = parts.map((part, index) =>
    part.length === 0 || waiting.has(index) ? undefined : part.join(space),
  );
  return error.with({ delivered });
}

function describeAvailability({ from, to }: LanguagePair): Availability {
  const unknown = [from, to].find((language) => languageCode(language) === undefined);
  if (unknown === undefined) return { available: true };
  return { available: false, reason: `it does not know the language ${unknown}` };
}

function fingerprintOf({ formality, maskProfanity, terminology }: AmazonTranslateOptions): string {
  const settings = [formality, maskProfanity ? 'masked' : undefined, terminology && `terminology:${terminology}`];
  return ['amazon-translate-1', ...settings.filter(Boolean)].join('/');
}

function toInput(text: string, { from, to }: LanguagePair, options: AmazonTranslateOptions): TranslateTextRequest {
  const settings = toSettings(options);
  return {
    Text: text,
    SourceLanguageCode: languageCode(from),
    TargetLanguageCode: languageCode(to),
    ...(options.terminology === undefined ? {} : { TerminologyNames: [options.terminology] }),
    ...(Object.keys(settings).length === 0 ? {} : { Settings: settings }),
  };
}

function toSettings({ formality, maskProfanity }: AmazonTranslateOptions): TranslationSettings {
  return {
    ...(formality === undefined ? {} : { Formality: formality === 'formal' ? 'FORMAL' : 'INFORMAL' }),
    ...(maskProfanity ? { Profanity: 'MASK' } : {}),
  };
}

/** As the service counts: Unicode characters, white space and line breaks among them. */
function countCharacters(text: string): number {
  return [...text].length;
}

function costOf(characters: number): number {
  return (characters * price.usdPerMillionCharacters) / 1_000_000;
}
