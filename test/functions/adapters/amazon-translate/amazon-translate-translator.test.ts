import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type AmazonTranslateOptions,
  createAmazonTranslateTranslator,
} from '../../../../functions/adapters/amazon-translate/amazon-translate-translator.ts';
import { EngineError } from '../../../../functions/errors.ts';
import type { SourceSegment } from '../../../../functions/translation/schema.ts';
import { describeTranslator } from '../../../contracts/translator.ts';
import {
  type AmazonTranslateServer,
  type AmazonTranslateServerOptions,
  type ServiceFault,
  startAmazonTranslateServer,
} from './amazon-translate-server.ts';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/adapters/amazon-translate');
const PAIR = { from: 'en', to: 'es' };
const NOWHERE = 'http://127.0.0.1:9';

function createOver(endpoint: string, options: AmazonTranslateOptions = {}) {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  return createAmazonTranslateTranslator({ ...options, client: { region: 'us-east-1', endpoint, credentials } });
}

function requestOf(texts: readonly string[], pair = PAIR) {
  const segments = texts.map((text, index): SourceSegment => ({ id: `s${index + 1}`, kind: 'sentence', text }));
  return { ...pair, segments, glossary: [] };
}

const faults: Record<string, ServiceFault> = JSON.parse(readFileSync(join(FIXTURES, 'faults.json'), 'utf8'));
const RETRYABLE = new Set([
  'too-many-requests',
  'limit-exceeded',
  'throttling',
  'service-unavailable',
  'internal-server',
  'bad-gateway',
]);

const contractServers = new Map<string, AmazonTranslateServer>();
beforeAll(async () => {
  contractServers.set('plain', await startAmazonTranslateServer());
  for (const [name, fault] of Object.entries(faults)) {
    contractServers.set(name, await startAmazonTranslateServer({ fault: () => fault }));
  }
});
afterAll(async () => {
  for (const server of contractServers.values()) await server.close();
});

describeTranslator('amazon-translate over its wire format', {
  create: () => createOver(contractServers.get('plain')?.url ?? NOWHERE),
  pair: PAIR,
  unsupported: { from: 'en', to: 'vo' },
  texts: ['The council met on Tuesday.', 'It rained for 14 days.', '“We are ready,” said Anna Lind.'],
  failures: [
    ...Object.keys(faults).map((name) => ({
      name,
      retryable: RETRYABLE.has(name),
      create: () => createOver(contractServers.get(name)?.url ?? NOWHERE),
    })),
    { name: 'nothing listens', retryable: true, create: () => createOver(NOWHERE) },
  ],
});

describe('amazon-translate', () => {
  const servers: AmazonTranslateServer[] = [];
  const start = async (options?: AmazonTranslateServerOptions) => {
    const server = await startAmazonTranslateServer(options);
    servers.push(server);
    return server;
  };
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });

  it('packs segments to the limit of a request, whole', async () => {
    const server = await start();
    const texts = Array.from({ length: 50 }, (_, index) => `${index}: ${'é'.repeat(400)}.`);
    const { targets } = await createOver(server.url).translate(requestOf(texts));
    expect(targets).toEqual(texts.map((text) => `[es] ${text}`));
    const sizes = server.requests.map(({ Text }) => Buffer.byteLength(Text));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(10_000);
    expect(sizes).toHaveLength(5);
  });

  it('parts only a text that no request can take, between its sentences, and loses none of it', async () => {
    const server = await start({ translate: ({ Text }) => Text });
    const long = Array.from({ length: 400 }, (_, index) => `Sentence ${index} is about 40 characters long.`).join(' ');
    const word = '漢'.repeat(7_000);
    const { targets } = await createOver(server.url).translate(requestOf(['Before.', long, word, 'After.']));
    expect(targets[0]).toBe('Before.');
    expect(targets[1]).toBe(long);
    expect(targets[2]?.replaceAll(' ', '')).toBe(word);
    expect(targets[3]).toBe('After.');
    expect(server.requests.every(({ Text }) => /[.漢]$/u.test(Text.trim()))).toBe(true);
  });

  it('asks line by line where the service joined lines, and counts both', async () => {
    const server = await start({ translate: ({ Text }) => Text.replaceAll('\n', ' ') });
    const request = requestOf(['One.', 'Two.', 'Three.']);
    const translator = createOver(server.url);
    const reply = await translator.translate(request);
    expect(reply.targets).toEqual(['One.', 'Two.', 'Three.']);
    expect(server.requests.map(({ Text }) => Text)).toEqual(['One.\nTwo.\nThree.', 'One.', 'Two.', 'Three.']);
    expect(reply.characters).toBe(16 + 14);
    expect(reply.costUsd).toBeCloseTo((30 * 15) / 1_000_000, 10);
    expect(reply.costUsd).toBeLessThanOrEqual(translator.estimateCostUsd(request));
  });

  it('counts characters as the service does', async () => {
    const server = await start();
    const reply = await createOver(server.url).translate(requestOf(['🇺🇦 1']));
    expect(reply.characters).toBe(4);
  });

  it('sends formality, profanity and terminology, and nothing where none is set', async () => {
    const server = await start();
    await createOver(server.url).translate(requestOf(['One.']));
    await createOver(server.url, { formality: 'informal', maskProfanity: true, terminology: 'house' }).translate(
      requestOf(['One.']),
    );
    expect(server.requests).toEqual([
      { Text: 'One.', SourceLanguageCode: 'en', TargetLanguageCode: 'es' },
      {
        Text: 'One.',
        SourceLanguageCode: 'en',
        TargetLanguageCode: 'es',
        TerminologyNames: ['house'],
        Settings: { Formality: 'INFORMAL', Profanity: 'MASK' },
      },
    ]);
  });

  it('has another fingerprint for every setting that changes its words', () => {
    const options: AmazonTranslateOptions[] = [
      {},
      { formality: 'formal' },
      { formality: 'informal' },
      { maskProfanity: true },
      { terminology: 'house' },
    ];
    const fingerprints = options.map((each) => createAmazonTranslateTranslator(each).fingerprint);
    expect(new Set(fingerprints).size).toBe(options.length);
  });

  it.each([
    ['nb', 'no'],
    ['zh-Hant', 'zh-TW'],
    ['zh-Hans-CN', 'zh'],
    ['de-AT', 'de'],
    ['pt-BR', 'pt'],
  ])('knows %s as %s', async (language, code) => {
    const server = await start();
    await createOver(server.url).translate(requestOf(['One.'], { from: 'en', to: language }));
    expect(server.requests[0]?.TargetLanguageCode).toBe(code);
  });

  it('leaves the waiting to the queue: one request, whatever the fault', async () => {
    const server = await start({ fault: () => faults['too-many-requests'] });
    await expect(createOver(server.url).translate(requestOf(['One.']))).rejects.toMatchObject({
      code: 'engine-throttled',
      retryable: true,
    });
    expect(server.requests).toHaveLength(1);
  });

  it('tells what was paid before it failed', async () => {
    const server = await start({ fault: (number) => (number === 2 ? faults['too-many-requests'] : undefined) });
    const texts = Array.from({ length: 3 }, (_, index) => `${index}${'x'.repeat(8_999)}`);
    const error = await createOver(server.url)
      .translate(requestOf(texts))
      .catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(EngineError);
    expect(error).toMatchObject({ spentUsd: (9_000 * 15) / 1_000_000 });
  });
});
