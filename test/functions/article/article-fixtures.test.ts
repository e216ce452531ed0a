import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../functions/record/schema.ts';
import { type ArticleCase, analyzeCase, describeAnalysis, type ExpectedArticle, loadCases } from './article-case.ts';

/** Each file is read once, by whichever of its assertions runs first. */
function readOnce(each: ArticleCase): () => Promise<readonly Analysis[]> {
  let reading: Promise<readonly Analysis[]> | undefined;
  return () => {
    reading ??= analyzeCase(each);
    return reading;
  };
}

function checkFields(expected: ExpectedArticle, name: string, read: () => Promise<Analysis | undefined>): void {
  const found = async () => {
    const analysis = await read();
    if (analysis === undefined) throw new Error('expected an article, found none');
    return describeAnalysis(analysis);
  };
  const { has, lacks, ...exact } = expected;
  for (const [field, value] of Object.entries(exact)) {
    it(`${name}${field}`, async () => {
      expect({ [field]: (await found())[field as keyof typeof exact] }).toEqual({ [field]: value });
    });
  }
  for (const stretch of has ?? []) {
    it(`${name}has ${stretch.slice(0, 40)}`, async () => {
      expect((await found()).body.join('\n')).toContain(stretch);
    });
  }
  for (const stretch of lacks ?? []) {
    it(`${name}lacks ${stretch.slice(0, 40)}`, async () => {
      expect((await found()).body.join('\n')).not.toContain(stretch);
    });
  }
}

/** What holds for every article, whatever its language: positions point at what they say, and nothing is lost uncounted. */
function checkPositions(analysis: Analysis): void {
  const { article, coverage } = analysis;
  if (article === undefined || coverage === undefined) throw new Error('expected article and coverage');
  const { text, blocks, sentences } = article;
  expect(text).toBe(text.normalize('NFC'));
  expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
  for (const { start, end } of [...blocks, ...sentences]) {
    expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
    expect(end).toBeGreaterThan(start);
  }
  const lettersOf = (stretch: string) => stretch.replace(/\s/g, '');
  expect(lettersOf(sentences.map(({ start, end }) => text.slice(start, end)).join(''))).toBe(lettersOf(text));
  expect(coverage.used).toBe(text.length);
  expect(coverage.characters).toBeGreaterThanOrEqual(coverage.used);
}

describe.each(loadCases())('$slug', (each) => {
  const { article, items, rejected } = each.expected;
  const read = readOnce(each);
  if (rejected !== undefined) {
    it(`is rejected as ${rejected}`, async () => {
      await expect(read()).rejects.toMatchObject({ code: rejected });
    });
    return;
  }
  const expected = article === undefined ? (items ?? []) : [article];
  it(`holds ${expected.length} article(s)`, async () => {
    expect(await read()).toHaveLength(expected.length);
  });
  it('has positions that point at what they say', async () => {
    for (const analysis of await read()) checkPositions(analysis);
  });
  for (const [index, fields] of expected.entries()) {
    checkFields(fields, article === undefined ? `item ${index + 1}: ` : '', async () => (await read())[index]);
  }
});
