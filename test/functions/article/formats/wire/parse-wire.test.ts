import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../../../functions/article/read-documents.ts';

const read = async (text: string) => {
  const [document] = await readDocuments(new TextEncoder().encode(text), { path: 'message.txt' });
  if (document === undefined) throw new Error('expected a document');
  const { article, source, markup } = document;
  return {
    mediaType: source.mediaType,
    blocks: article.blocks.map(({ kind, start, end }) => `${kind}: ${article.text.slice(start, end)}`),
    publishedAt: markup.find(({ field }) => field === 'publishedAt')?.value,
  };
};

const BODY = `   Orvin (dpa) - The ferry across Lake Orvin will stop for a month from
Monday, its operator said Wednesday.
   Some 1,800 people take the boat on a working day.
`;

describe('IPTC 7901', () => {
  const blocks = [
    'headline: Lake ferry to stop for a month, operator says',
    'dateline: Orvin (dpa) -',
    'paragraph: The ferry across Lake Orvin will stop for a month from Monday, its operator said Wednesday.',
    'paragraph: Some 1,800 people take the boat on a working day.',
  ];

  it('is read with and without the controls of teleprinters', async () => {
    const plain = `eca0107 4 i 188 dpa 0202\n\nLake-traffic/\nLake ferry to stop for a month, operator says =\n\n${BODY} 121405 GMT Jun 26\n`;
    const controlled = plain
      .replace(/^/, '\u0001')
      .replace('Lake ferry', '\u0002Lake ferry')
      .replace(' 121405', '\u0003 121405')
      .replaceAll('\n', '\r\n');
    for (const text of [plain, controlled]) {
      expect(await read(text)).toEqual({ mediaType: 'text/x-iptc-7901', blocks, publishedAt: '12 Jun 2026 14:05 GMT' });
    }
  });

  it('tells labels, headline and byline apart, and leaves out notes for desks', async () => {
    const text = `bdt0411 3 vm 240  dpa 1187\n\nVerkehr/Wetter/\nEIL\n1ST LEAD\nFähre auf dem Orvinsee fällt aus\nVon Jana Moberg, dpa =\n\nOrvin (dpa) - Die Fähre auf dem Orvinsee fällt ab Montag aus.\n\n# Notizblock\n\n## Redaktionelle Hinweise\n- Zusammenfassung bis 1700\n`;
    expect((await read(text)).blocks).toEqual([
      'other: EIL',
      'other: 1ST LEAD',
      'headline: Fähre auf dem Orvinsee fällt aus',
      'byline: Von Jana Moberg, dpa',
      'dateline: Orvin (dpa) -',
      'paragraph: Die Fähre auf dem Orvinsee fällt ab Montag aus.',
    ]);
  });
});

describe('ANPA 1312', () => {
  it('is read with its headline, byline and time', async () => {
    const text =
      "\u0016\u0016\u0001W2870\u001Fasian\nr i\u0013\u0011 BC-EU--LakeFerry 1stLd   06-12 0231\n\u0002^BC-EU--Lake Ferry, 1st Ld,120<\n^Lake ferry to stop for a month<\n^AP Photo LAK101, LAK102<\n^By JANA MOBERG=\n^Associated Press=\n\t   ORVIN, Norland (AP) _ The ferry across Lake Orvin will stop for a month.\n \n\t   ``We would rather stop now,'' said Petra Lindqvist.\n\n\t   \u0003AP-WF-06-12-26 1405GMT<\n";
    expect(await read(text)).toEqual({
      mediaType: 'text/x-anpa-1312',
      publishedAt: '2026-06-12T14:05Z',
      blocks: [
        'headline: Lake ferry to stop for a month',
        'other: AP Photo LAK101, LAK102',
        'byline: By JANA MOBERG',
        'other: Associated Press',
        'dateline: ORVIN, Norland (AP) —',
        'paragraph: The ferry across Lake Orvin will stop for a month.',
        'paragraph: "We would rather stop now," said Petra Lindqvist.',
      ],
    });
  });
});

describe('text that is no message', () => {
  it.each(['Eca0107 of 4 is 188\n\nA report of our own.', 'a1234 is a room\nin a house'])(
    'is not taken for one: %s',
    async (text) => {
      expect((await read(text)).mediaType).toBe('text/plain');
    },
  );
});
