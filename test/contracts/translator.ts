import { afterEach, describe, expect, it } from 'vitest';
import { EngineError } from '../../functions/errors.ts';
import type { SourceSegment } from '../../functions/translation/schema.ts';
import type { LanguagePair, TranslationReply, Translator } from '../../functions/translation/translator.ts';

/** A translator in a state in which it cannot deliver. */
export interface FailingTranslator {
  /** What is wrong: `throttled`, `credentials refused`. */
  readonly name: string;
  readonly retryable: boolean;
  create(): Translator | Promise<Translator>;
}

export interface TranslatorContract {
  /** A fresh translator that serves `pair` and does not serve `unsupported`; the suite closes it. */
  create(): Translator | Promise<Translator>;
  readonly pair: LanguagePair;
  readonly unsupported: LanguagePair;
  /** Texts in the language of `pair.from`, all different. */
  readonly texts: readonly [string, string, ...string[]];
  readonly failures?: readonly FailingTranslator[];
}

/** Markup, escapes of engines' own formats, other scripts, joiners and direction marks: hostile and everyday alike. */
const SPECIAL_TEXTS = [
  'Fish & chips < "soup" > \'salad\' cost $5 [five] {dollars} ^today^ @home \\ away / near.',
  '<b>Bold</b> &amp; <script>alert(1)</script> %s {0} $name <s1> </s1>.',
  'The 👩‍👩‍👧 family waved 🇺🇦 flags.',
  'Zürich, Łódź, Київ, 北京 and القاهرة took part.',
  '\u200eMarks\u200f of direction, a soft\u00adhyphen and a no\u00a0break space.',
  'Tabs\tand   spaces.',
  '1. 2. 3.',
  '"',
] as const;

/** What every translator keeps, whichever service is behind it. Call it inside no other `describe`. */
export function describeTranslator(name: string, contract: TranslatorContract): void {
  const { pair, unsupported, texts } = contract;
  const opened: Translator[] = [];
  const open = async (create: () => Translator | Promise<Translator>): Promise<Translator> => {
    const translator = await create();
    opened.push(translator);
    return translator;
  };
  const request = (wanted: readonly string[], wantedPair = pair) => ({
    ...wantedPair,
    segments: toSegments(wanted),
    glossary: [],
  });

  describe(`translator: ${name}`, () => {
    afterEach(async () => {
      for (const translator of opened.splice(0)) await translator.close?.();
    });

    it('names itself, and equal options give equal fingerprints', async () => {
      const [first, second] = [await open(contract.create), await open(contract.create)];
      expect(first.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(first.fingerprint).toContain(first.id);
      expect(second.fingerprint).toBe(first.fingerprint);
      expect(['standard', 'draft']).toContain(first.quality(pair));
    });

    it('gives one text for each segment, in their order', async () => {
      const translator = await open(contract.create);
      const forward = await translator.translate(request(texts));
      expectAligned(forward, texts);
      const backward = await translator.translate(request(texts.toReversed()));
      expect(backward.targets).toEqual(forward.targets.toReversed());
    });

    it('gives the same text for equal segments under other ids', async () => {
      const translator = await open(contract.create);
      const [first, second] = texts;
      const { targets } = await translator.translate(request([first, second, first]));
      expect(targets).toHaveLength(3);
      expect(targets[2]).toBe(targets[0]);
    });

    it('translates many segments in one request', async () => {
      const translator = await open(contract.create);
      const many = Array.from({ length: 60 }, (_, index) => texts[index % texts.length] ?? '');
      expectAligned(await translator.translate(request(many)), many);
    });

    it('answers an empty request with nothing, for nothing', async () => {
      const translator = await open(contract.create);
      expect(await translator.translate(request([]))).toMatchObject({ targets: [], costUsd: 0, characters: 0 });
      expect(translator.estimateCostUsd(request([]))).toBeGreaterThanOrEqual(0);
    });

    it('keeps empty and blank segments in their places', async () => {
      const translator = await open(contract.create);
      const [first, second] = texts;
      const { targets } = await translator.translate(request(['', first, '   ', second, '']));
      expect(targets).toHaveLength(5);
      expect(targets.map((target) => target.trim() === '')).toEqual([true, false, true, false, true]);
    });

    it.each(SPECIAL_TEXTS)('keeps its alignment around special characters: %j', async (special) => {
      const translator = await open(contract.create);
      const [first, second] = texts;
      const { targets } = await translator.translate(request([first, special, second]));
      expect(targets).toHaveLength(3);
      expect(targets.every((target) => target.trim() !== '')).toBe(true);
      const plain = await translator.translate(request([first, second]));
      expect([targets[0], targets[2]]).toEqual([...plain.targets]);
    });

    it('translates a segment of many lines as one', async () => {
      const translator = await open(contract.create);
      const [first, second] = texts;
      const { targets } = await translator.translate(request([`${first}\n${second}`, first]));
      expect(targets).toHaveLength(2);
      expect(targets.every((target) => target.trim() !== '')).toBe(true);
    });

    it('costs no more than its estimate and counts what it sent', async () => {
      const translator = await open(contract.create);
      const reply = await translator.translate(request(texts));
      expect(reply.costUsd).toBeGreaterThanOrEqual(0);
      expect(reply.costUsd).toBeLessThanOrEqual(translator.estimateCostUsd(request(texts)));
      expect(Number.isSafeInteger(reply.characters)).toBe(true);
      expect(reply.characters).toBeGreaterThanOrEqual(texts.join('').length);
    });

    it('serves requests that come at once', async () => {
      const translator = await open(contract.create);
      const replies = await Promise.all(texts.map((text) => translator.translate(request([text]))));
      const together = await translator.translate(request(texts));
      expect(replies.flatMap(({ targets }) => targets)).toEqual([...together.targets]);
    });

    it('says what it serves', async () => {
      const translator = await open(contract.create);
      expect(await translator.availability(pair)).toEqual({ available: true });
    });

    it('says why it does not serve a pair, and refuses it for good', async () => {
      const translator = await open(contract.create);
      const answer = await translator.availability(unsupported);
      expect(answer).toMatchObject({ available: false, reason: expect.stringMatching(/\w+/) });
      const error = await failureOf(translator.translate(request(texts, unsupported)));
      expect(error).toMatchObject({ retryable: false });
    });

    it('closes twice, and before its first use', async () => {
      const [unused, used] = [await contract.create(), await contract.create()];
      await unused.close?.();
      await used.translate(request([texts[0]]));
      await used.close?.();
      await used.close?.();
    });

    for (const failure of contract.failures ?? []) {
      it(`${failure.name}: fails with an error that ${failure.retryable ? 'a later try may mend' : 'no retry mends'}`, async () => {
        const translator = await open(failure.create);
        const error = await failureOf(translator.translate(request(texts)));
        expect(error.retryable).toBe(failure.retryable);
        expect(error.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
        expect(error.message).toContain(translator.id);
        for (const text of texts) expect(error.message).not.toContain(text);
      });
    }
  });
}

function toSegments(texts: readonly string[]): SourceSegment[] {
  return texts.map((text, index) => ({ id: `s${index + 1}`, kind: 'sentence', text }));
}

function expectAligned({ targets }: TranslationReply, texts: readonly string[]): void {
  expect(targets).toHaveLength(texts.length);
  expect(targets.filter((target) => target.trim() === '')).toEqual([]);
}

async function failureOf(work: Promise<unknown>): Promise<EngineError> {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(EngineError);
  if (!(outcome instanceof EngineError)) throw new Error('the translator did not fail');
  return outcome;
}
