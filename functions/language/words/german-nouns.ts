import nouns from './german-nouns.json' with { type: 'json' };

const WORDS: ReadonlySet<string> = new Set(nouns.words.split(' '));
/** What ends compounds too. Places and surnames end in none of them. */
const HEADS: ReadonlySet<string> = new Set(nouns.heads.split(' '));
const LONGEST_HEAD = Math.max(...[...HEADS].map((head) => head.length));
const SHORTEST_HEAD = 4;
const ENDING = /(?:es|s|n)$/;

/** Whether a word is a common German noun in news, or a compound of one: `Bundesfinanzminister`. */
export function isGermanNoun(word: string): boolean {
  const lower = word.toLowerCase();
  return [lower, lower.replace(ENDING, '')].some((each) => WORDS.has(each) || endsInHead(each));
}

function endsInHead(word: string): boolean {
  for (let length = SHORTEST_HEAD; length <= Math.min(LONGEST_HEAD, word.length); length += 1) {
    if (HEADS.has(word.slice(-length))) return true;
  }
  return false;
}
