/** How Arabic writes the names of Latin letters, in the spellings that newsrooms use. */
const ARABIC: Readonly<Record<string, string>> = {
  A: 'ا?[أإا]?[يى][ه]?|أ|آ|ا',
  B: 'بي',
  C: 'سي',
  D: 'دي',
  E: '[إايأ]ي?',
  F: '[إأا]ف',
  G: 'جي',
  H: '[إأا]ت?ش',
  I: '[آأاإ]ي',
  J: 'جيه?',
  K: 'كيه?',
  L: '[إأا]ل',
  M: '[إأا]م',
  N: '[إأا]ن',
  O: '[أا]و',
  P: 'بي',
  Q: 'كيو',
  R: '[آأا]ر',
  S: '[إأا]س',
  T: 'تي',
  U: 'يو',
  V: 'في',
  W: 'دبل[يو]+',
  X: '[إأا]كس',
  Y: 'واي',
  Z: 'ز[دي]+',
};
const patterns = new Map<string, RegExp>();

/** Whether an Arabic text spells an acronym by the names of its letters: `سي إن إن` is CNN. */
export function spellsAcronym(text: string, acronym: string): boolean {
  let pattern = patterns.get(acronym);
  if (pattern === undefined) {
    const letters = [...acronym].map((letter) => `(?:${ARABIC[letter] ?? '(?!)'})`);
    pattern = new RegExp(letters.join('[\\s.\\-]*'), 'u');
    patterns.set(acronym, pattern);
  }
  return pattern.test(text);
}
