import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSummary, listStatements } from '../../../../functions/summary/checks/check-summary.ts';
import { extractSummary } from '../../../../functions/summary/writing/extractive-summarizer.ts';
import { FERRY_REPORT, requestSummaryOf } from '../../../contracts/summary-request.ts';

/** The same report with its day of publication, as agencies put it in front. */
const REPORT = FERRY_REPORT.replace(/^2026/, 'date 2026');

async function summarize(text: string, keyPoints = 3) {
  const request = await requestSummaryOf(text, keyPoints);
  return { request, content: extractSummary(request) };
}

describe('the extractive summary', () => {
  it('is what the article says first, with the sentences that it rests on', async () => {
    const { content } = await summarize(REPORT);
    expect(content.headline).toBe('Ferry company suspends night sailings after engine fires');
    expect(content.brief).toMatch(/^The ferry company Norvik Lines suspended all night sailings on Tuesday/);
  });

  it.each([1, 2, 3, 5, 8])('has exactly %i key points where the article has as many sentences', async (count) => {
    const { content } = await summarize(REPORT, count);
    expect(content.keyPoints).toHaveLength(count);
    expect(new Set(content.keyPoints.map(({ text }) => text)).size).toBe(count);
  });

  it('says the brief in no key point where the points are read beside it, and the news in one where they are few', async () => {
    const long = await summarize(REPORT, 5);
    expect(long.content.keyPoints.flatMap(({ evidence }) => evidence)).not.toContain(long.content.briefEvidence[0]);
    const short = await summarize(REPORT, 3);
    expect(short.content.keyPoints[0]?.evidence).toEqual(short.content.briefEvidence);
  });

  it('passes over a sentence that sets the scene', async () => {
    const { content } = await summarize(
      'The wind howls over the empty quay while the gulls wait for the boats.\n\n' +
        'Norvik Lines closed its harbour in Oslo on 3 May 2026 because of a strike.\n\n' +
        'Nobody knows when the ferries will sail again from the northern towns.\n',
    );
    expect(content.brief).toBe('Norvik Lines closed its harbour in Oslo on 3 May 2026 because of a strike.');
    expect(content.why.map(({ text }) => text)).toEqual(['because of a strike']);
  });

  it('trims a long brief by what can be left out, and gives a text without a headline a shorter one or none', async () => {
    const { content } = await summarize(
      'The port authority of Oslo, which was founded in 1921 and runs eleven terminals along the fjord, closed the ' +
        'northern harbour to all ferries (with two exceptions) after a storm damaged the quay, officials said.\n\n' +
        'Three people were injured when a crane fell onto the deck of a ship in the harbour.\n',
    );
    expect(content.brief).toBe(
      'The port authority of Oslo closed the northern harbour to all ferries after a storm damaged the quay, officials said.',
    );
    expect(content.headline.length).toBeLessThan(content.brief.length);
  });

  it('answers by phrases of the main event', async () => {
    const { content } = await summarize(
      'date 2026-05-12 Court closed by fire in Oslo\n\n' +
        'Firefighters saved the district court of Oslo by pumping water from the harbour after lightning struck its roof.\n\n' +
        'The mayor thanked the crews.\n',
    );
    expect(content.how.map(({ text }) => text)).toContain('by pumping water from the harbour');
    expect(content.why.map(({ text }) => text)).toContain('after lightning struck its roof');
    expect(content.where[0]).toMatchObject({ text: 'Oslo', country: 'NO' });
    expect(content.when[0]).toMatchObject({ value: '2026-05-12', precision: 'day', inferred: true });
  });

  it('has all sentences of a shorter article', async () => {
    const { content } = await summarize('Norvik Lines stopped all ferries on Tuesday. Nobody was hurt.', 5);
    expect([content.brief, ...content.keyPoints.map(({ text }) => text)]).toEqual([
      'Norvik Lines stopped all ferries on Tuesday.',
      'Nobody was hurt.',
    ]);
  });

  it('has key points that are words of the article in one piece, in reading order', async () => {
    const { content, request } = await summarize(REPORT, 6);
    const places = content.keyPoints.map(({ text }) => request.article.text.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('gives room to a quotation and to what came before, from five points on', async () => {
    const { content } = await summarize(REPORT, 5);
    const text = content.keyPoints.map((point) => point.text).join('\n');
    expect(text).toContain('"We cannot ask families to board a ship that we would not board ourselves,"');
    expect(text).toMatch(/The first fire broke out on May 3|The second followed on Monday evening/);
  });

  it('begins no key point with a pronoun or a connective while others are left', async () => {
    const { content } = await summarize(REPORT, 5);
    expect(content.keyPoints.filter(({ text }) => /^(?:He|She|It|They|But|However|Until then)\b/.test(text))).toEqual(
      [],
    );
  });

  it('leaves out the dateline and what a page says to its readers', async () => {
    const { content } = await summarize(
      'LOMOND (Kestrel News) - The bridge over the Lomond was closed on Friday after a crack was found.\n\n' +
        'Sign up for our newsletter to read more stories about bridges and roads every day.\n\n' +
        'Engineers from the county will examine the main pillar of the bridge on Saturday.\n',
      2,
    );
    expect(content.keyPoints.map(({ text }) => text)).toEqual([
      'The bridge over the Lomond was closed on Friday after a crack was found.',
      'Engineers from the county will examine the main pillar of the bridge on Saturday.',
    ]);
  });

  it('names people with their roles, places and dates of the lead', async () => {
    const { content } = await summarize(REPORT.replace('HALDEN', 'OSLO').replaceAll('Halden', 'Oslo'));
    expect(content.who[0]?.text).toBe('The ferry company Norvik Lines');
    expect(content.when.map(({ text }) => text)).toContain('Tuesday');
    expect(content.where.map(({ text }) => text.toLowerCase())).toContain('oslo');
  });

  describe('puts a name in the place of a pronoun', () => {
    const timeline = async (before: string, sentence: string) => {
      const lead = 'The mayor of Halden resigned on Tuesday after a dispute over the new harbour.';
      const { content } = await summarize(`${lead}\n\n${before} ${sentence}\n`);
      return content.timeline.map(({ text }) => text).filter((text) => text !== lead);
    };

    it('where the sentence before is about one person alone', async () => {
      expect(
        await timeline('Per Lunde announced it late.', 'He had been warned on 3 May 2026 of the cost of the harbour.'),
      ).toEqual(['Per Lunde had been warned on 3 May 2026 of the cost of the harbour.']);
    });

    it.each([
      ['names two', 'Per Lunde met Ingrid Solheim.'],
      ['names one in passing', 'The news came late in the evening and was told by Per Lunde.'],
      ['names somebody of another gender', 'Ingrid Solheim said she was shocked.'],
    ])('but not where it %s', async (_, before) => {
      expect(await timeline(before, 'He had been warned on 3 May 2026 of the cost of the harbour.')).toEqual([]);
    });
  });

  it('tells the timeline from the oldest day on', async () => {
    const { content } = await summarize(REPORT);
    const dates = content.timeline.map(({ date }) => date);
    expect(dates.length).toBeGreaterThan(1);
    expect(dates).toEqual([...dates].sort());
  });

  it('lists the figures and quotations that matter, as written', async () => {
    const { content } = await summarize(REPORT, 5);
    expect(content.figures?.map(({ text }) => text)).toContain('14 people');
    expect(content.quotations).toContainEqual({
      text: 'We cannot ask families to board a ship that we would not board ourselves',
      evidence: ['s6'],
      speaker: 'Ingrid Solheim',
    });
  });

  it('holds against the checker', async () => {
    const { content, request } = await summarize(REPORT, 6);
    expect(checkSummary(content, request)).toEqual([]);
  });
});

const WORDS =
  'port strike ferry Halden Marsh said He But the of in on 12 1,400 Tuesday "we" never fire closed after'.split(' ');
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 })
  .map((words) => `${words.join(' ')}.`);
const newsText = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  .map((paragraphs) => paragraphs.map((sentences) => sentences.join(' ')).join('\n\n'));

describe('the extractive summary of any text', () => {
  it('rests on sentences that exist, and is the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(newsText, fc.integer({ min: 1, max: 6 }), async (text, keyPoints) => {
        const { content, request } = await summarize(text, keyPoints);
        const known = new Set(request.article.sentences.map(({ id }) => id));
        const statements = listStatements(content).filter((statement) => statement.text !== '');
        expect(statements.every(({ evidence }) => evidence.length > 0 && evidence.every((id) => known.has(id)))).toBe(
          true,
        );
        expect(extractSummary(request)).toEqual(content);
      }),
      { numRuns: 60 },
    );
  });

  it('never throws', async () => {
    const texts = fc.oneof(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string({ minLength: 1, unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        // What is no text at all is rejected before there is anything to summarise.
        const request = await requestSummaryOf(`Valmora. ${text}`).catch(() => undefined);
        if (request !== undefined) extractSummary(request);
      }),
      { numRuns: 100 },
    );
  });
});
