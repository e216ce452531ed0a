import { type BadReply, EXTRACTIVE, point, said } from './bad-reply.ts';

/** Numbers, names, dates and quotations that the article does not have, and repairs that mend nothing. */
export const INVENTED: readonly BadReply[] = [
  { name: 'an invented number', says: point('The fires left 41 people in hospital.'), never: ['41'], becomes: 'model' },
  {
    name: 'a number of another sentence',
    says: point('The fires left 9,400 people in hospital.', ['s3']),
    never: ['9,400 people in hospital'],
    becomes: 'model',
  },
  {
    name: 'an invented number in words',
    says: point('The fires left seventeen people in hospital.'),
    never: ['seventeen'],
    becomes: 'model',
  },
  {
    name: 'an invented percentage',
    says: point('Shares fell by 12 percent.', ['s10']),
    never: ['12 percent'],
    becomes: 'model',
  },
  {
    name: 'a sum that it computed',
    says: point('In two days shares of 31 million euros lost 3.41 million euros.', ['s10', 's11']),
    never: ['3.41'],
    becomes: 'model',
  },
  {
    name: 'an invented date',
    says: point('All night sailings were suspended on Thursday.'),
    never: ['Thursday'],
    becomes: 'model',
  },
  {
    name: 'an invented month',
    says: point('The safety board will report in October.', ['s12']),
    never: ['October'],
    becomes: 'model',
  },
  {
    name: 'an invented person',
    says: point('Chief executive Astrid Halvorsen told reporters in Halden.', ['s5']),
    never: ['Halvorsen', 'Astrid'],
    becomes: 'model',
  },
  {
    name: 'an invented organisation',
    says: point('Analysts at Morgan Whitfield had expected a profit.', ['s11']),
    never: ['Whitfield'],
    becomes: 'model',
  },
  {
    name: 'an invented place',
    says: point('Norvik Lines suspended its sailings to Reykjavik.'),
    never: ['Reykjavik'],
    becomes: 'model',
  },
  {
    name: 'an invented quotation',
    says: point('Ingrid Solheim said "safety comes before every profit".', ['s5']),
    never: ['safety comes before'],
    becomes: 'model',
  },
  {
    name: 'an altered quotation',
    says: point('"We cannot ask families to board a ship that we would board ourselves," Ingrid Solheim said.', ['s5']),
    never: ['we would board ourselves'],
    becomes: 'model',
  },
  {
    name: 'a statement turned into its opposite',
    says: point('Norvik Lines did not suspend all night sailings on Tuesday after two engine fires in nine days.'),
    never: ['did not suspend'],
    becomes: 'model',
  },
  {
    name: 'an invented headline',
    says: said({ headline: 'Norvik Lines loses 87 ships' }),
    never: ['87'],
    becomes: 'model',
  },
  {
    name: 'an invented name in the headline',
    says: said({ headline: 'Ferry company blames Professor Quistgaard' }),
    never: ['Quistgaard'],
    becomes: 'model',
  },
  {
    name: 'an invented brief',
    says: said({ brief: { text: 'Norvik Lines suspended 640 sailings.', evidence: ['s3'] } }),
    never: ['640'],
    becomes: 'model',
  },
  {
    name: 'an invented answer to who',
    says: said({ who: [{ text: 'Prime Minister Gustav Ravn', evidence: ['s6'] }] }),
    never: ['Gustav', 'Ravn'],
    becomes: 'model',
  },
  {
    name: 'an invented date in the timeline',
    says: said({
      timeline: [{ date: '2025-01-17', text: 'The first fire broke out aboard the Solvind.', evidence: ['s8'] }],
    }),
    never: ['2025-01-17'],
    becomes: 'model',
  },
  {
    name: 'a timeline without real dates',
    says: said({
      timeline: [
        { date: 'last 13th of Never', text: 'The first fire broke out aboard the Solvind.', evidence: ['s8'] },
      ],
    }),
    never: ['Never'],
    becomes: 'model',
  },
  {
    name: 'nothing but inventions',
    says: said({
      headline: 'X wins 99',
      brief: { text: 'Team Zarko won by 99 points.', evidence: ['s1'] },
      keyPoints: [{ text: 'Team Zarko won by 99 points.', evidence: ['s1'] }],
      who: [],
      what: [],
    }),
    never: ['99', 'Zarko'],
    becomes: EXTRACTIVE,
  },
  {
    name: 'another story',
    says: said({
      brief: {
        text: 'The orchestra performed under a young conductor while the audience applauded warmly.',
        evidence: ['s3'],
      },
      keyPoints: [
        {
          text: 'The orchestra performed under a young conductor while the audience applauded warmly.',
          evidence: ['s3'],
        },
      ],
      what: [],
    }),
    never: ['orchestra'],
    becomes: EXTRACTIVE,
  },
  {
    name: 'a mended statement',
    says: point('The fires left 41 people in hospital.'),
    afterwards: { text: '{"keyPoints.1":{"text":"The fires left 14 people in hospital.","evidence":["s3"]}}' },
    never: ['41'],
    becomes: 'model',
  },
  {
    name: 'a statement that it gives up',
    says: point('The fires left 41 people in hospital.'),
    afterwards: { text: '{"keyPoints.1":null}' },
    never: ['41'],
    becomes: 'model',
  },
  {
    name: 'a repair that is worse',
    says: point('The fires left 41 people in hospital.'),
    afterwards: { text: '{"keyPoints.1":{"text":"Then 42 of 43 ships burnt, said Rolf Munk.","evidence":["s3"]}}' },
    never: ['41', '42', '43', 'Munk'],
    becomes: 'model',
  },
  {
    name: 'a repair of what nobody asked',
    says: point('The fires left 41 people in hospital.'),
    afterwards: {
      text: '{"keyPoints.9":{"text":"Zarko won 99.","evidence":["s3"]},"toString":{"text":"Zarko","evidence":[]}}',
    },
    never: ['41', '99', 'Zarko'],
    becomes: 'model',
  },
  {
    name: 'a repair in prose',
    says: point('The fires left 41 people in hospital.'),
    afterwards: { text: 'You are right, it was 44.' },
    never: ['41', '44'],
    becomes: 'model',
  },
  {
    name: 'a repair that is refused',
    says: point('The fires left 41 people in hospital.'),
    afterwards: { error: { status: 429, type: 'ThrottlingException' } },
    never: ['41'],
    becomes: 'model',
  },
];
