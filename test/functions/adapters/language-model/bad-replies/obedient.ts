import { type BadReply, EXTRACTIVE, point, said, UNREADABLE } from './bad-reply.ts';

/** Replies to somebody else: refusals, obedience to the article, tools. */
export const OBEDIENT: readonly BadReply[] = [
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
