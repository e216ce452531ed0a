/** Texts that nobody writes as news: each repeats one thing that a pattern or a list may grow with, up to a size. */
export const HOSTILE_TEXTS: Readonly<Record<string, (characters: number) => string>> = {
  'no sentence end': repeat('the harbour pilots and the owners talk of Mary Hill and of 12 ships while '),
  'no spaces': repeat('abcdefghijklmnopqrstuvwxyz'),
  'one letter': repeat('a'),
  'only straight quotes': repeat('"'),
  'only opening quotes': repeat('“ '),
  'quotes of one word': repeat('"a" '),
  apostrophes: repeat("'a "),
  'only digits': repeat('1234567890'),
  'many numbers': repeat('1,234 56.7% 89 '),
  'dates and numbers': repeat('on 12 May 2024, 13 per cent, $14 million, '),
  'only capitals': repeat('ABCDEFGHIJ'),
  'words of capitals': repeat('HARBOUR PILOTS STRIKE '),
  'capitalized words': repeat('Harbour Pilots Of The North '),
  brackets: repeat('('),
  'brackets in brackets': (characters) => '(a ['.repeat(characters / 8) + '] b)'.repeat(characters / 8),
  'angle brackets': repeat('<a '),
  'markdown marks': repeat('*_`[!'),
  'short lines': repeat('a\nb c\n'),
  'short paragraphs': repeat('One.\n\n'),
  'short sentences': repeat('He said no. '),
  'quoted sentences': repeat('“We will not go,” said Mary Hill, the mayor of Leeds. '),
  'one name': repeat('Mary Hill '),
  'one name in sentences': repeat('Mary Hill of Leeds met Mary Hill. '),
  'many names': numbered((index) => `${nameOf(index)} ${nameOf(index * 7 + 3)} met the mayor. `),
  'full stops': repeat('.'),
  initials: repeat('A. B. '),
  commas: repeat('a, '),
  dashes: repeat('a – '),
  'white space': (characters) => `a${' '.repeat(characters)}b`,
  'no-break spaces': repeat('a\u00a0'),
  'combining marks': repeat('\u0301'),
  'Han without an end': repeat('橋在三月十二日關閉一百二十'),
  'Thai without an end': repeat('สะพานปิดเมื่อวานนี้หลังจากพบรอยร้าว'),
  'Arabic without an end': repeat('قال الوزير ان الجسر '),
  'German without an end': repeat('der Hafen von Bremen und die Lotsen mit 12 Millionen Euro für Anna Schmidt '),
};

function repeat(piece: string): (characters: number) => string {
  return (characters) => piece.repeat(Math.ceil(characters / piece.length)).slice(0, characters);
}

function numbered(pieceOf: (index: number) => string): (characters: number) => string {
  return (characters) => {
    let text = '';
    for (let index = 0; text.length < characters; index += 1) text += pieceOf(index);
    return text.slice(0, characters);
  };
}

/** Another name for each number below 26 × 10 × 10 × 10. */
function nameOf(index: number): string {
  const syllables = ['ba', 'de', 'ki', 'lo', 'mu', 'na', 're', 'si', 'to', 'vu'];
  const at = (place: number) => syllables[Math.floor(index / 10 ** place) % 10] ?? '';
  const first = String.fromCharCode(65 + (Math.floor(index / 1000) % 26));
  return `${first}${at(0)}${at(1)}${at(2)}`;
}
