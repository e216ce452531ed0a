import { type BadReply, EXTRACTIVE, GOOD_SUMMARY, point, said, UNREADABLE } from './bad-reply.ts';

/** Replies in other shapes than the one that was asked for. */
export const MALFORMED: readonly BadReply[] = [
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
        { text: '', evidence: ['s3'] },
        { text: '  ', evidence: ['s4'] },
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
        evidence: ['s3'],
      },
      keyPoints: [
        {
          text: 'La naviera suspendió todas las travesías nocturnas tras dos incendios en sus motores.',
          evidence: ['s3'],
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
