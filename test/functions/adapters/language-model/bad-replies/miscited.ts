import { type BadReply, LEAD, PIPES, point, said } from './bad-reply.ts';

/** Evidence that is missing, of another shape, or of sentences that do not exist. */
export const MISCITED: readonly BadReply[] = [
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
    says: said({ keyPoints: [{ text: LEAD.text, evidence: 'S2, [s4]' }, PIPES] }),
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
    says: said({ keyPoints: [{ text: 'All 8 ships sank.', evidence: [{ id: 's3' }] }, PIPES] }),
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
        evidence: ['s4'],
      })),
    }),
    becomes: 'model',
  },
];
