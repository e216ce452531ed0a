import { afterEach, describe, expect, it } from 'vitest';
import { createLanguageModelSummarizer } from '../../../../functions/adapters/language-model/summary/language-model-summarizer.ts';
import { partArticle } from '../../../../functions/adapters/language-model/summary/part-article.ts';
import type { SummaryRequest } from '../../../../functions/summary/summarizer.ts';
import { createExtractiveSummarizer } from '../../../../functions/summary/writing/extractive-summarizer.ts';
import { writeSummary } from '../../../../functions/summary/writing/write-summary.ts';
import { requestSummaryOf } from '../../../contracts/summary-request.ts';
import {
  type LanguageModelServer,
  type ModelRequest,
  type Script,
  type ScriptedReply,
  startLanguageModelServer,
} from './language-model-server.ts';
import { scriptedModel } from './scripted-models.ts';

const PART_CHARACTERS = 2_000;

/** Enough plain paragraphs, each with a number of its own, for so many parts. */
function longRequest(paragraphs: number): Promise<SummaryRequest> {
  const body = Array.from(
    { length: paragraphs },
    (_, index) =>
      `Inspectors of the harbour board counted ${index + 100} boats at quay number ${index + 500} that morning.`,
  );
  return requestSummaryOf(`Harbour board counts boats\n\nVALMORA, May 12 (Kestrel News) - ${body.join('\n\n')}\n`);
}

function isMerge({ instructions }: ModelRequest): boolean {
  return instructions.startsWith('You merge');
}

/** A statement of the last sentence that the part has. */
function summarizePart({ prompt }: ModelRequest): ScriptedReply {
  const lines = [...prompt.matchAll(/^(s\d+) (".*")$/gm)];
  const [, id = '', json = '""'] = lines.at(-1) ?? [];
  const statement = { text: JSON.parse(json), evidence: [id] };
  return { text: JSON.stringify({ headline: 'Harbour board counts boats', brief: statement, keyPoints: [statement] }) };
}

const servers: LanguageModelServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
async function start(script: Script) {
  const server = await startLanguageModelServer(script);
  servers.push(server);
  const limits = { maxPartCharacters: PART_CHARACTERS };
  return { server, summarizer: createLanguageModelSummarizer(scriptedModel('bedrock', server.url, limits)) };
}
const NO_CEILING = { reserve: async () => true, settle: async () => undefined };

describe('an article that is longer than a request', () => {
  it('is parted between sentences, in order, without loss', async () => {
    const { article } = await longRequest(80);
    const { parts, coverage } = partArticle(article, PART_CHARACTERS);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.flat()).toEqual(article.sentences);
    expect(coverage).toEqual({ characters: article.text.length, used: article.text.length });
    for (const part of parts) {
      expect(part.reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThanOrEqual(PART_CHARACTERS);
    }
  });

  it('is summarised in parts that are merged by the model', async () => {
    const request = await longRequest(60);
    const { server, summarizer } = await start((asked) => {
      if (!isMerge(asked)) return summarizePart(asked);
      const parts = [...asked.prompt.matchAll(/^\{.*\}$/gm)].map(([line]) => JSON.parse(line));
      const keyPoints = parts.flatMap((part) => part.keyPoints).reverse();
      return { text: JSON.stringify({ ...parts[0], keyPoints }) };
    });
    const summary = await writeSummary(request, summarizer, createExtractiveSummarizer(), NO_CEILING);
    const merges = server.requests.filter(isMerge);
    expect(merges).toHaveLength(1);
    expect(summary.engine.id).toBe('bedrock');
    expect(summary.checks.problems).toEqual([]);
    const parts = server.requests.length - 1;
    expect(summary.keyPoints).toHaveLength(Math.min(3, parts));
    expect(summary.keyPoints[0]?.evidence).toEqual([request.article.sentences.at(-1)?.id]);
    expect(summary.coverage).toBeUndefined();
    expect(summary.usage.inputTokens).toBe(900 * server.requests.length);
    expect(summary.usage.costUsd).toBeLessThanOrEqual(summarizer.estimateCostUsd(request));
  });

  it.each<[string, ScriptedReply]>([
    ['is throttled', { error: { status: 429 } }],
    ['answers badly', { text: 'Merged!' }],
  ])('is merged by code where the model %s then', async (_, merge) => {
    const request = await longRequest(60);
    const { summarizer } = await start((asked) => (isMerge(asked) ? merge : summarizePart(asked)));
    const summary = await writeSummary(request, summarizer, createExtractiveSummarizer(), NO_CEILING);
    expect(summary.engine.id).toBe('bedrock');
    expect(summary.keyPoints.length).toBeGreaterThan(1);
  });

  it('is not summarised from some of its parts only', async () => {
    const { summarizer } = await start((asked) =>
      asked.number === 2 ? { error: { status: 503 } } : summarizePart(asked),
    );
    const summary = await writeSummary(await longRequest(60), summarizer, createExtractiveSummarizer(), NO_CEILING);
    expect(summary.degraded).toMatchObject({ code: 'engine-unavailable', retryable: true });
    expect(summary.usage.costUsd).toBeGreaterThan(0);
  });

  it('says how much of it was read where it is longer than all requests', async () => {
    const request = await longRequest(400);
    const { server, summarizer } = await start((asked) => (isMerge(asked) ? { text: '' } : summarizePart(asked)));
    const summary = await writeSummary(request, summarizer, createExtractiveSummarizer(), NO_CEILING);
    expect(server.requests.filter((asked) => !isMerge(asked))).toHaveLength(8);
    expect(summary.coverage?.characters).toBe(request.article.text.length);
    expect(summary.coverage?.used).toBeLessThan(request.article.text.length);
    expect(summary.coverage?.used).toBeGreaterThan(7 * PART_CHARACTERS * 0.9);
  });

  it('is repaired from the sentences around those that were cited', async () => {
    const request = await longRequest(200);
    const { server, summarizer } = await start((asked) => {
      if (asked.instructions.startsWith('You correct')) return { text: '{"keyPoints.1":null}' };
      if (isMerge(asked)) return { text: '' };
      const part = JSON.parse(summarizePart(asked).text ?? '');
      const [point] = part.keyPoints;
      // Parts are asked for at once, in no order.
      const wrong = /^s1 /m.test(asked.prompt)
        ? [{ ...point, text: `${point.text.slice(0, -1)} with 7,777 sailors.` }, point]
        : [point];
      return { text: JSON.stringify({ ...part, keyPoints: wrong }) };
    });
    const summary = await writeSummary(request, summarizer, createExtractiveSummarizer(), NO_CEILING);
    const repair = server.requests.find((asked) => asked.instructions.startsWith('You correct'));
    expect(repair?.prompt.length).toBeLessThan(PART_CHARACTERS * 3);
    expect(JSON.stringify(summary.keyPoints)).not.toContain('7,777');
    expect(summary.checks.verdict).toBe('repaired');
  });
});
