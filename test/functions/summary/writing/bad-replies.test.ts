import { describe, expect, it } from 'vitest';
import { createLanguageModelSummarizer } from '../../../../functions/adapters/language-model/summary/language-model-summarizer.ts';
import { Summary } from '../../../../functions/summary/schema.ts';
import { NO_CEILING } from '../../../../functions/summary/spend-guard.ts';
import type { SummaryRequest } from '../../../../functions/summary/summarizer.ts';
import { createExtractiveSummarizer } from '../../../../functions/summary/writing/extractive-summarizer.ts';
import { writeSummary } from '../../../../functions/summary/writing/write-summary.ts';
import { FERRY_REPORT, requestSummaryOf } from '../../../contracts/summary-request.ts';
import { BAD_REPLIES } from '../../adapters/language-model/bad-replies/bad-replies.ts';
import type { BadReply } from '../../adapters/language-model/bad-replies/bad-reply.ts';
import { startLanguageModelServer, type WireFormat } from '../../adapters/language-model/language-model-server.ts';
import { scriptedModel } from '../../adapters/language-model/scripted-models.ts';

const COST_OF_A_REPLY = (900 * 0.06 + 300 * 0.24) / 1_000_000;
const TIMEOUT_MS = 700;

async function summarizeWith(format: WireFormat, { says, afterwards = says }: BadReply, request: SummaryRequest) {
  const server = await startLanguageModelServer(({ number }) => (number === 1 ? says : afterwards));
  try {
    const isLate = says.breaks === 'stall' || says.delayMs !== undefined;
    const limits = isLate ? { timeoutMs: TIMEOUT_MS } : {};
    const engine = createLanguageModelSummarizer(scriptedModel(format, server.url, limits));
    const summary = await writeSummary(request, engine, createExtractiveSummarizer(), NO_CEILING);
    return { summary, requests: server.requests };
  } finally {
    await server.close();
  }
}

/** What a reader sees: everything but the record of what was found, dropped and paid. */
function publishedTexts({ headline, brief, timeline, ...lists }: Summary): string[] {
  const { keyPoints, who, what, when, where, why, how } = lists;
  const statements = [keyPoints, who, what, when, where, why, how, timeline].flat();
  return [headline, brief, ...statements.map(({ text }) => text), ...timeline.map(({ date }) => date)];
}

/** Judges without the product's checker: digits, names and quoted words stand in the article as they are. */
function strangersIn(texts: readonly string[], request: SummaryRequest): string[] {
  const { article, metadata, facts } = request;
  const dates = facts.dates.map(({ value }) => value);
  const known = [article.text, ...dates, metadata.publishedAt?.value ?? '', metadata.headline?.value ?? ''].join('\n');
  return texts.flatMap((text) => [
    ...(text.match(/\d[\d.,]*\d|\d/g) ?? []).filter((number) => !known.includes(number)),
    ...(text.match(/(?<=\p{L} )\p{Lu}\p{Ll}+/gu) ?? []).filter(
      (name) => !known.toLowerCase().includes(name.toLowerCase()),
    ),
    ...(text.match(/(?<=")[^"]+(?=")/g) ?? []).filter((quotation) => !known.includes(quotation)),
  ]);
}

describe.each<WireFormat>(['bedrock', 'openai-compatible'])('a model behind %s that answers with', (format) => {
  it.each(BAD_REPLIES.map((reply) => [reply.name, reply] as const))('%s', async (_, reply) => {
    const request = await requestSummaryOf(FERRY_REPORT);
    const { summary, requests } = await summarizeWith(format, reply, request);
    expect(Summary.parse(summary)).toEqual(summary);
    expect(summary.keyPoints.length).toBeGreaterThan(0);
    expect(summary.keyPoints.length).toBeLessThanOrEqual(request.keyPoints);
    const texts = publishedTexts(summary);
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
    expect(strangersIn(texts, request)).toEqual([]);
    for (const word of reply.never ?? []) expect(texts.join('\n')).not.toContain(word);
    if (reply.becomes === 'model') {
      expect(summary.engine.id).toBe(format);
      expect(summary.degraded).toBeUndefined();
    } else {
      const { extractive: code, retryable = false } = reply.becomes;
      expect(summary.engine.id).toBe('extractive');
      expect(summary.degraded).toMatchObject({ engine: format, code, retryable });
      for (const word of reply.never ?? []) expect(summary.degraded?.reason).not.toContain(word);
    }
    expect(requests.length).toBeLessThanOrEqual(2);
  });
});

describe('a summary that was dropped, mended or paid for nothing', () => {
  const named = (name: string) => {
    const reply = BAD_REPLIES.find((each) => each.name === name);
    if (reply === undefined) throw new Error(`there is no reply "${name}"`);
    return reply;
  };

  it('says what was dropped', async () => {
    const request = await requestSummaryOf(FERRY_REPORT);
    const { summary } = await summarizeWith('bedrock', named('an invented number'), request);
    expect(summary.checks.verdict).toBe('repaired');
    expect(summary.checks.problems).toContainEqual(
      expect.objectContaining({ kind: 'number', text: '41', statement: 'keyPoints.1' }),
    );
    expect(summary.keyPoints).toHaveLength(2);
  });

  it('keeps what was mended, and says what was wrong', async () => {
    const request = await requestSummaryOf(FERRY_REPORT);
    const { summary } = await summarizeWith('bedrock', named('a mended statement'), request);
    expect(summary.keyPoints[0]?.text).toBe('The fires left 14 people in hospital.');
    expect(summary.checks.verdict).toBe('repaired');
    expect(summary.checks.problems).toContainEqual(expect.objectContaining({ kind: 'number', text: '41' }));
  });

  it('tells the model what the article says instead', async () => {
    const request = await requestSummaryOf(FERRY_REPORT);
    const { requests } = await summarizeWith('bedrock', named('an invented number'), request);
    expect(requests[1]?.prompt).toContain('"statement":"keyPoints.1"');
    expect(requests[1]?.prompt).toContain('"articleSays"');
  });

  it('costs what both rounds cost', async () => {
    const request = await requestSummaryOf(FERRY_REPORT);
    const { summary } = await summarizeWith('bedrock', named('an invented number'), request);
    expect(summary.usage.costUsd).toBeCloseTo(2 * COST_OF_A_REPLY, 12);
    expect(summary.usage.inputTokens).toBe(1_800);
  });

  it('has cost something where the model was paid for nothing, whoever wrote it in the end', async () => {
    const request = await requestSummaryOf(FERRY_REPORT);
    const { summary } = await summarizeWith('openai-compatible', named('nothing but inventions'), request);
    expect(summary.engine.id).toBe('extractive');
    expect(summary.usage.costUsd).toBeCloseTo(2 * COST_OF_A_REPLY, 12);
  });
});
