import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSummary, checkText, listStatements } from '../../../../functions/summary/checks/check-summary.ts';
import { extractSummary } from '../../../../functions/summary/writing/extractive-summarizer.ts';
import { FERRY_REPORT, requestSummaryOf } from '../../../contracts/summary-request.ts';

describe('checkSummary', () => {
  it('finds nothing in what the article says', async () => {
    const request = await requestSummaryOf(FERRY_REPORT, 6);
    expect(checkSummary(extractSummary(request), request)).toEqual([]);
  });

  it('names the statement of each problem', async () => {
    const request = await requestSummaryOf(FERRY_REPORT);
    const content = extractSummary(request);
    const [point, ...others] = content.keyPoints;
    if (point === undefined) throw new Error('no key point');
    const wrong = { ...point, text: point.text.replace('14 people', '41 people') };
    const problems = checkSummary({ ...content, keyPoints: [wrong, ...others] }, request);
    expect(problems).toEqual([{ kind: 'number', text: '41', source: '14', statement: 'keyPoints.1' }]);
  });

  it.each([
    [[], 'rests on no sentence'],
    [['s1', 's999'], 'names sentences that do not exist: s999'],
  ])('refuses evidence that is none: %j', async (evidence, message) => {
    const request = await requestSummaryOf(FERRY_REPORT);
    const content = { ...extractSummary(request), keyPoints: [{ text: 'A fire broke out.', evidence }] };
    expect(checkSummary(content, request)).toEqual([
      { kind: 'claim', text: 'A fire broke out.', statement: 'keyPoints.1', message },
    ]);
  });

  it('lists every statement by its path', async () => {
    const content = extractSummary(await requestSummaryOf(FERRY_REPORT, 2));
    const paths = listStatements(content).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['brief', 'keyPoints.1', 'keyPoints.2', 'what.1', 'figures.1']));
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe('checkText', () => {
  it('holds a summary of several sentences against the whole article', async () => {
    const request = await requestSummaryOf(FERRY_REPORT);
    const good = 'Norvik Lines suspended night sailings after two engine fires. Shares fell by 11 percent.';
    expect(checkText(good, request)).toEqual({ verdict: 'supported', problems: [] });
    expect(checkText(good.replace('11', '17'), request)).toMatchObject({
      verdict: 'unsupported',
      problems: [{ kind: 'number', text: '17', source: '11' }],
    });
  });

  it('supports every sentence of any article, and throws at no statement', async () => {
    const words = 'port strike Halden Marsh He But the not never "we" 12 1,400 Tuesday said fell rose red may by'.split(
      ' ',
    );
    const sentence = fc
      .array(fc.constantFrom(...words), { minLength: 1, maxLength: 10 })
      .map((chosen) => `${chosen.join(' ')}.`);
    const articles = fc.array(sentence, { minLength: 1, maxLength: 8 }).map((sentences) => sentences.join('\n\n'));
    await fc.assert(
      fc.asyncProperty(articles, fc.oneof(sentence, fc.string({ unit: 'grapheme' })), async (text, statement) => {
        const request = await requestSummaryOf(text);
        const { article } = request;
        for (const { start, end } of article.sentences) {
          expect(
            checkText(article.text.slice(start, end), request).problems.filter(({ kind }) => kind !== 'quote'),
          ).toEqual([]);
        }
        expect(checkText(statement, request)).toEqual(checkText(statement, request));
      }),
      { numRuns: 60 },
    );
  });
});
