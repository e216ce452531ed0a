import nouns from '../data/de/common-nouns.json' with { type: 'json' };

const WORDS: ReadonlySet<string> = new Set(withoutUmlauts(nouns.words).split(' '));
/** What ends compounds too. Places and surnames end in none of them. */
const HEADS: ReadonlySet<string> = new Set(withoutUmlauts(nouns.heads).split(' '));
const LONGEST_HEAD = Math.max(...[...HEADS].map((head) => head.length));
const SHORTEST_HEAD = 4;
/** Of the genitive, and of plurals, which may change the vowel as well: `Bücher`. */
const ENDINGS = [/es$/, /s$/, /n$/, /en$/, /e$/, /ern?$/, /innen$/];

/** Whether a word is a common German noun in news, inflected or not, or a compound of one: `Bundesfinanzminister`. */
export function isGermanNoun(word: string): boolean {
  const lower = withoutUmlauts(word.toLowerCase());
  return [lower, ...ENDINGS.map((ending) => lower.replace(ending, ''))].some(
    (each) => WORDS.has(each) || endsInHead(each),
  );
}

function withoutUmlauts(word: string): string {
  return word.normalize('NFD').replace(/\u0308/g, '');
}

function endsInHead(word: string): boolean {
  for (let length = SHORTEST_HEAD; length <= Math.min(LONGEST_HEAD, word.length); length += 1) {
    if (HEADS.has(word.slice(-length))) return true;
  }
  return false;
}
