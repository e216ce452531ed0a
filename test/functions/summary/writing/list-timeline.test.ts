import { expect, it } from 'vitest';
import { findFacts } from '../../../../functions/facts/find-facts.ts';
import type { Metadata } from '../../../../functions/metadata/schema.ts';
import { extractSummary } from '../../../../functions/summary/writing/extractive-summarizer.ts';
import { requestSummaryOf } from '../../../contracts/summary-request.ts';

/** Published on Thursday, 14 May 2026. */
async function timelineOf(body: string) {
  const request = await requestSummaryOf(`Rebels attack the port of Halden\n\n${body}\n`);
  const metadata: Metadata = {
    ...request.metadata,
    publishedAt: { value: '2026-05-14', precision: 'day', from: 'meta' },
  };
  const { timeline } = extractSummary({ ...request, metadata, facts: findFacts(request.article, metadata) });
  return timeline.map(({ date, planned, text }) => [date, planned === true, text] as const);
}

it('lists an event under the date that its verb takes', async () => {
  expect(await timelineOf('Rebels launched their biggest attack this year on the port of Halden on Tuesday.')).toEqual([
    ['2026-05-12', false, 'Rebels launched their biggest attack this year on the port of Halden on Tuesday.'],
  ]);
});

it.each([
  ['a date that bounds a time', 'The port of Halden has been closed to all ships since 3 March.'],
  ['a date that belongs to a noun', "Wednesday's ruling on the port of Halden surprised lawyers and sailors."],
  [
    'a date within a quotation',
    'The mayor told sailors: “We lost our harbour on 3 March, and nobody came to help us.”',
  ],
  ['a date of a clause beside the main one', 'The mayor, who was elected on 3 March, hopes for help from the capital.'],
  [
    'a date of a clause of time',
    'The port of Halden has the largest fleet of the coast since it opened again in 2013.',
  ],
  ['days of today', 'The harbours of the coast are too small today for ships of this size.'],
])('leaves out %s', async (_, body) => {
  expect(await timelineOf(body)).toEqual([]);
});

it('marks what is planned, and tells an event once', async () => {
  const timeline = await timelineOf(`The port of Halden burned on Tuesday after an attack by rebels from the hills.

Rebels from the hills attacked the port of Halden on Tuesday, and it burned.

The council of Halden will meet on 20 May to talk about the harbour.`);
  expect(timeline.map(([date, planned]) => [date, planned])).toEqual([
    ['2026-05-12', false],
    ['2026-05-20', true],
  ]);
});

it('is a line: without brackets and the clause at the end of a long sentence', async () => {
  const [entry] = await timelineOf(
    'Rebels from the hills attacked the port of Halden (population 12,000) with boats and mortars on Tuesday and burned two of its five ferries, which had carried passengers to the islands for forty years.',
  );
  expect(entry?.[2]).toBe(
    'Rebels from the hills attacked the port of Halden with boats and mortars on Tuesday and burned two of its five ferries.',
  );
});
