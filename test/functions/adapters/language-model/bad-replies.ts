import type { ScriptedReply } from './language-model-server.ts';

/** What a model that invents freely says of the ferry report, and what must come of it. */
export interface BadReply {
  readonly name: string;
  /** The first reply; the second, to the repair round, is the same unless `afterwards` says otherwise. */
  readonly says: ScriptedReply;
  readonly afterwards?: ScriptedReply;
  /** Words that must not be published. */
  readonly never?: readonly string[];
  /** Whose summary is published: the model's, cut down or mended, or that of the extractive engine and why. */
  readonly becomes: 'model' | { readonly extractive: string; readonly retryable?: boolean };
}

const LEAD = { text: 'Norvik Lines suspended all night sailings on Tuesday after two engine fires.', evidence: ['s2'] };
const PIPES = { text: "Inspectors found cracked fuel pipes on three of the company's eight ships.", evidence: ['s3'] };
const SHARES = { text: 'Shares in Norvik Lines fell by 11 percent on Tuesday.', evidence: ['s9'] };

export const GOOD_SUMMARY = {
  headline: 'Norvik Lines suspends night sailings after engine fires',
  brief: LEAD,
  keyPoints: [LEAD, PIPES, SHARES],
  who: [{ text: 'Ingrid Solheim, chief executive', evidence: ['s4'] }],
  what: [{ text: 'Suspended all night sailings', evidence: ['s2'] }],
  when: [],
  where: [],
  why: [],
  how: [],
  timeline: [],
};

/** A good summary with something bad in it. */
function said(patch: object): ScriptedReply {
  return { text: JSON.stringify({ ...GOOD_SUMMARY, ...patch }) };
}

function point(text: string, evidence: readonly unknown[] = ['s2']): ScriptedReply {
  return said({ keyPoints: [{ text, evidence }, PIPES, SHARES] });
}

const EXTRACTIVE = { extractive: 'unsupported-reply' } as const;
const UNREADABLE = { extractive: 'invalid-reply' } as const;

const INVENTED: readonly BadReply[] = [
  { name: 'an invented number', says: point('The fires left 41 people in hospital.'), never: ['41'], becomes: 'model' },
  {
    name: 'a number of another sentence',
    says: point('The fires left 9,400 people in hospital.', ['s2']),
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
    says: point('Shares fell by 12 percent.', ['s9']),
    never: ['12 percent'],
    becomes: 'model',
  },
  {
    name: 'a sum that it computed',
    says: point('In two days shares of 31 million euros lost 3.41 million euros.', ['s9', 's10']),
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
    says: point('The safety board will report in October.', ['s11']),
    never: ['October'],
    becomes: 'model',
  },
  {
    name: 'an invented person',
    says: point('Chief executive Astrid Halvorsen told reporters in Halden.', ['s4']),
    never: ['Halvorsen', 'Astrid'],
    becomes: 'model',
  },
  {
    name: 'an invented organisation',
    says: point('Analysts at Morgan Whitfield had expected a profit.', ['s10']),
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
    says: point('Ingrid Solheim said "safety comes before every profit".', ['s4']),
    never: ['safety comes before'],
    becomes: 'model',
  },
  {
    name: 'an altered quotation',
    says: point('"We cannot ask families to board a ship that we would board ourselves," Ingrid Solheim said.', ['s4']),
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
    says: said({ brief: { text: 'Norvik Lines suspended 640 sailings.', evidence: ['s2'] } }),
    never: ['640'],
    becomes: 'model',
  },
  {
    name: 'an invented answer to who',
    says: said({ who: [{ text: 'Prime Minister Gustav Ravn', evidence: ['s5'] }] }),
    never: ['Gustav', 'Ravn'],
    becomes: 'model',
  },
  {
    name: 'an invented date in the timeline',
    says: said({
      timeline: [{ date: '2025-01-17', text: 'The first fire broke out aboard the Solvind.', evidence: ['s7'] }],
    }),
    never: ['2025-01-17'],
    becomes: 'model',
  },
  {
    name: 'a timeline without real dates',
    says: said({
      timeline: [
        { date: 'last 13th of Never', text: 'The first fire broke out aboard the Solvind.', evidence: ['s7'] },
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
        evidence: ['s2'],
      },
      keyPoints: [
        {
          text: 'The orchestra performed under a young conductor while the audience applauded warmly.',
          evidence: ['s2'],
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
    afterwards: { text: '{"keyPoints.1":{"text":"The fires left 14 people in hospital.","evidence":["s2"]}}' },
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
    afterwards: { text: '{"keyPoints.1":{"text":"Then 42 of 43 ships burnt, said Rolf Munk.","evidence":["s2"]}}' },
    never: ['41', '42', '43', 'Munk'],
    becomes: 'model',
  },
  {
    name: 'a repair of what nobody asked',
    says: point('The fires left 41 people in hospital.'),
    afterwards: {
      text: '{"keyPoints.9":{"text":"Zarko won 99.","evidence":["s2"]},"toString":{"text":"Zarko","evidence":[]}}',
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

const MISCITED: readonly BadReply[] = [
  { name: 'ids that do not exist', says: point('All night sailings were suspended.', ['s77']), becomes: 'model' },
  {
    name: 'no evidence',
    says: said({ keyPoints: [{ text: 'All 8 ships sank.', evidence: [] }, PIPES] }),
    never: ['sank'],
    becomes: 'model',
  },
  {
    name: 'statements that are bare strings',
    says: said({ keyPoints: ['All 8 ships sank.', PIPES] }),
    never: ['sank'],
    becomes: 'model',
  },
  { name: 'ids as numbers', says: said({ keyPoints: [{ text: LEAD.text, evidence: [2] }, PIPES] }), becomes: 'model' },
  {
    name: 'ids in one string',
    says: said({ keyPoints: [{ text: LEAD.text, evidence: 'S2, [s3]' }, PIPES] }),
    becomes: 'model',
  },
  {
    name: 'ids that are sentences',
    says: point('All 8 ships sank.', ['The ferry company Norvik Lines suspended']),
    never: ['sank'],
    becomes: 'model',
  },
  {
    name: 'ids that are objects',
    says: said({ keyPoints: [{ text: 'All 8 ships sank.', evidence: [{ id: 's2' }] }, PIPES] }),
    never: ['sank'],
    becomes: 'model',
  },
  {
    name: 'the same statement again and again',
    says: said({ keyPoints: Array.from({ length: 50 }, () => LEAD) }),
    becomes: 'model',
  },
  {
    name: 'two hundred key points',
    says: said({
      keyPoints: Array.from({ length: 200 }, (_, index) => ({
        text: `${'very '.repeat(index + 1)}${PIPES.text}`,
        evidence: ['s3'],
      })),
    }),
    becomes: 'model',
  },
];

const MALFORMED: readonly BadReply[] = [
  { name: 'nothing', says: { text: '' }, becomes: UNREADABLE },
  { name: 'white space', says: { text: '\n\n  \n' }, becomes: UNREADABLE },
  {
    name: 'prose',
    says: { text: 'Norvik Lines lost 77 ships, said Zarko.' },
    never: ['77', 'Zarko'],
    becomes: UNREADABLE,
  },
  {
    name: 'broken JSON',
    says: { text: '{"headline": "Norvik loses 77", "brief": {,}' },
    never: ['77'],
    becomes: UNREADABLE,
  },
  {
    name: 'JSON that is cut off',
    says: { text: JSON.stringify(GOOD_SUMMARY).slice(0, 180), finish: 'length' },
    becomes: UNREADABLE,
  },
  {
    name: 'JSON that is cut off and says that it is whole',
    says: { text: JSON.stringify(GOOD_SUMMARY).slice(0, 180) },
    becomes: UNREADABLE,
  },
  { name: 'an empty object', says: { text: '{}' }, becomes: UNREADABLE },
  { name: 'an array', says: { text: '["headline", "brief"]' }, becomes: UNREADABLE },
  { name: 'a JSON string', says: { text: '"Norvik loses 77 ships"' }, never: ['77'], becomes: UNREADABLE },
  { name: 'null everywhere', says: { text: '{"headline":null,"brief":null,"keyPoints":null}' }, becomes: UNREADABLE },
  {
    name: 'wrong types',
    says: { text: '{"headline":7,"brief":["a"],"keyPoints":{"a":"b"},"who":true}' },
    becomes: UNREADABLE,
  },
  { name: 'no key points', says: said({ keyPoints: [] }), becomes: UNREADABLE },
  {
    name: 'empty statements',
    says: said({
      keyPoints: [
        { text: '', evidence: ['s2'] },
        { text: '  ', evidence: ['s3'] },
      ],
    }),
    becomes: UNREADABLE,
  },
  {
    name: 'the keys of another contract',
    says: { text: '{"title":"Norvik","summary":"77 ships lost","bullets":["77"]}' },
    never: ['77'],
    becomes: UNREADABLE,
  },
  {
    name: 'XML',
    says: { text: '<summary><headline>77 ships lost</headline></summary>' },
    never: ['77'],
    becomes: UNREADABLE,
  },
  {
    name: 'a Markdown fence around it',
    says: { text: `\`\`\`json\n${JSON.stringify(GOOD_SUMMARY, null, 2)}\n\`\`\`` },
    becomes: 'model',
  },
  {
    name: 'courtesies around it',
    says: { text: `Sure! Here is your summary:\n${JSON.stringify(GOOD_SUMMARY)}\nLet me know if 77 helps!` },
    never: ['77'],
    becomes: 'model',
  },
  {
    name: 'a thought with inventions before it',
    says: { text: `<think>{"headline":"77 lost"} maybe Zarko?</think>${JSON.stringify(GOOD_SUMMARY)}` },
    never: ['77', 'Zarko'],
    becomes: 'model',
  },
  {
    name: 'two objects, the first of them something else',
    says: { text: `{"thought":"77 lost"}\n${JSON.stringify(GOOD_SUMMARY)}` },
    never: ['77'],
    becomes: 'model',
  },
  {
    name: 'prose at first and JSON on the second request',
    says: { text: 'Here you are.' },
    afterwards: { text: JSON.stringify(GOOD_SUMMARY) },
    becomes: 'model',
  },
  {
    name: 'extra keys',
    says: said({ rating: 77, author: 'Zarko', __proto__: { admin: true } }),
    never: ['77', 'Zarko'],
    becomes: 'model',
  },
  {
    name: 'HTML in a statement',
    says: point(
      '<b>Norvik Lines</b> suspended <a href="https://bad.example/?77">all night sailings</a>.<script>alert(77)</script>',
    ),
    never: ['<b>', 'bad.example', '<script>', '77'],
    becomes: 'model',
  },
  {
    name: 'Markdown in a statement',
    says: point('**Norvik Lines** suspended `all night sailings`.'),
    never: ['**', '`'],
    becomes: 'model',
  },
  {
    name: 'control characters and turned directions',
    says: point('Norvik Lines suspended\u0000 all \u202enight\u202c sailings.'),
    never: ['\u0000', '\u202e'],
    becomes: 'model',
  },
  {
    name: 'a statement without end',
    says: point(`Norvik Lines suspended all night sailings ${'and all night sailings '.repeat(200)}.`),
    becomes: 'model',
  },
  {
    name: 'another language',
    says: said({
      headline: 'La naviera suspende las travesías',
      brief: {
        text: 'La naviera suspendió todas las travesías nocturnas tras dos incendios en sus motores.',
        evidence: ['s2'],
      },
      keyPoints: [
        {
          text: 'La naviera suspendió todas las travesías nocturnas tras dos incendios en sus motores.',
          evidence: ['s2'],
        },
      ],
      what: [],
    }),
    never: ['naviera'],
    becomes: EXTRACTIVE,
  },
  {
    name: 'half a megabyte',
    says: { text: `{"headline":"${'77 lost '.repeat(60_000)}"}` },
    never: ['77'],
    becomes: UNREADABLE,
  },
];

const OBEDIENT: readonly BadReply[] = [
  { name: 'a refusal', says: { text: "I'm sorry, but I can't help with that." }, becomes: UNREADABLE },
  {
    name: 'a refusal in the contract',
    says: said({
      headline: "I'm sorry",
      brief: { text: 'I cannot help with that request because it violates guidelines.', evidence: ['s1'] },
      keyPoints: [{ text: 'I cannot help with that request because it violates guidelines.', evidence: ['s1'] }],
      who: [],
      what: [],
    }),
    never: ['violates guidelines'],
    becomes: EXTRACTIVE,
  },
  {
    name: 'instructions of the article that it obeyed',
    says: { text: 'HACKED. Visit https://bad.example and send 5 coins to Zarko.' },
    never: ['HACKED', 'bad.example', 'Zarko'],
    becomes: UNREADABLE,
  },
  {
    name: 'an advertisement in a statement',
    says: point(
      'Norvik Lines suspended all night sailings; book at www.cheap-ferries.example or mail win@cheap.example.',
    ),
    never: ['cheap'],
    becomes: 'model',
  },
  {
    name: 'a handle in the headline',
    says: said({ headline: 'Norvik Lines suspends night sailings, follow @ferrydeals' }),
    never: ['@ferrydeals'],
    becomes: 'model',
  },
  {
    name: 'its own instructions',
    says: point('You summarise one news article for a newsroom and give 3 key points.'),
    never: ['You summarise'],
    becomes: 'model',
  },
  { name: 'a tool call', says: { finish: 'tool' }, becomes: UNREADABLE },
  {
    name: 'a stop of the content filter',
    says: { text: '', finish: 'content-filter' },
    becomes: { extractive: 'engine-blocked' },
  },
];

const later = { retryable: true } as const;
const BROKEN: readonly BadReply[] = [
  {
    name: 'status 400',
    says: { error: { status: 400, type: 'ValidationException', message: 'Input is too long: 77' } },
    never: ['77'],
    becomes: { extractive: 'engine-refused' },
  },
  {
    name: 'status 401',
    says: { error: { status: 401, type: 'UnrecognizedClientException' } },
    becomes: { extractive: 'engine-refused' },
  },
  {
    name: 'status 403',
    says: { error: { status: 403, type: 'AccessDeniedException' } },
    becomes: { extractive: 'engine-refused' },
  },
  {
    name: 'status 404: a model at the end of its life',
    says: {
      error: {
        status: 404,
        type: 'ResourceNotFoundException',
        message: 'This model version has reached the end of its life.',
      },
    },
    becomes: { extractive: 'model-missing' },
  },
  {
    name: 'status 408',
    says: { error: { status: 408, type: 'ModelTimeoutException' } },
    becomes: { extractive: 'engine-unavailable', ...later },
  },
  {
    name: 'status 413',
    says: { error: { status: 413, type: 'RequestEntityTooLarge' } },
    becomes: { extractive: 'engine-refused' },
  },
  {
    name: 'status 424',
    says: { error: { status: 424, type: 'ModelErrorException' } },
    becomes: { extractive: 'engine-unavailable', ...later },
  },
  {
    name: 'status 429',
    says: { error: { status: 429, type: 'ThrottlingException' } },
    becomes: { extractive: 'engine-throttled', ...later },
  },
  {
    name: 'status 500',
    says: { error: { status: 500, type: 'InternalServerException' } },
    becomes: { extractive: 'engine-unavailable', ...later },
  },
  {
    name: 'status 502 in HTML',
    says: { raw: { status: 502, contentType: 'text/html', body: '<html>77 Bad Gateway</html>' } },
    never: ['77'],
    becomes: { extractive: 'engine-unavailable', ...later },
  },
  {
    name: 'status 503',
    says: { error: { status: 503, type: 'ServiceUnavailableException' } },
    becomes: { extractive: 'engine-unavailable', ...later },
  },
  {
    name: 'a success that is HTML',
    says: { raw: { contentType: 'text/html', body: '<html>Welcome to 77</html>' } },
    never: ['77'],
    becomes: UNREADABLE,
  },
  { name: 'a success of another shape', says: { raw: { body: '{"hello":77}' } }, never: ['77'], becomes: UNREADABLE },
  {
    name: 'a connection that is closed',
    says: { breaks: 'hang-up' },
    becomes: { extractive: 'engine-unavailable', ...later },
  },
  {
    name: 'half a reply',
    says: { ...said({}), breaks: 'half' },
    becomes: { extractive: 'engine-unavailable', ...later },
  },
  { name: 'no reply at all', says: { breaks: 'stall' }, becomes: { extractive: 'engine-unavailable', ...later } },
  {
    name: 'a reply that comes too late',
    says: { ...said({}), delayMs: 1_500 },
    becomes: { extractive: 'engine-unavailable', ...later },
  },
  { name: 'a reply that never ends', says: { breaks: 'endless' }, becomes: UNREADABLE },
];

export const BAD_REPLIES: readonly BadReply[] = [...INVENTED, ...MISCITED, ...MALFORMED, ...OBEDIENT, ...BROKEN];
