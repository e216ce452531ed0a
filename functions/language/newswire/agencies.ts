import { AGENCIES_FILES } from '../data/agencies.ts';
import { languageLookup, once } from '../language-files.ts';
import { anyOf } from '../word-patterns.ts';
import { newswireWords } from './newswire-words.ts';

/** `data/und/agencies.json` */
interface AgencyData {
  /** The name that newsrooms use → the names that the agency uses in datelines and credits, as written. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** Lower case; these are words of languages as well, and mean an agency only as it writes them. */
  readonly onlyAsWritten: readonly string[];
}

const agencies = languageLookup(AGENCIES_FILES, ({ names, onlyAsWritten }: AgencyData) => {
  const written = Object.entries(names).flatMap(([agency, signed]) => signed.map((name) => [name, agency] as const));
  const ambiguous = new Set(onlyAsWritten);
  const inLowerCase = written.map(([name, agency]) => [name.toLowerCase(), agency] as const);
  return {
    byName: new Map(written),
    byLowerName: new Map(inLowerCase.filter(([name]) => !ambiguous.has(name))),
  };
});
const knownAgencies = () => agencies('und');

/** An alternation of all agency names for a regular expression. */
export const agencyPattern = once(() => anyOf(knownAgencies()?.byName.keys() ?? []));
const wordBeforeName = once(() => new RegExp(`^${anyOf(newswireWords(({ agency }) => agency?.before))}\\s+`, 'iu'));

/** What newsrooms call the agency of this name; `undefined` for any other name. */
export function agencyNamed(name: string): string | undefined {
  const known = knownAgencies();
  return known?.byName.get(name) ?? known?.byLowerName.get(name.replace(wordBeforeName(), '').toLowerCase());
}

/** Names of agencies in the list have no more words. */
const MAX_WORDS = 3;

/** The agencies that a credit, a byline or a dateline names, in order: `(AP Photo/Jane Roe)`, `dpa/AFP`. */
export function agenciesIn(text: string): readonly string[] {
  const words = text
    .replace(/[()[\]（）［］【】.,;:]/g, ' ')
    .split(/[\s/|+=＝]+/)
    .filter(Boolean);
  const found = new Set<string>();
  for (let start = 0; start < words.length; ) {
    const named = Array.from({ length: MAX_WORDS }, (_, shorter) => MAX_WORDS - shorter)
      .filter((count) => start + count <= words.length)
      .map((count) => ({ count, agency: agencyNamed(words.slice(start, start + count).join(' ')) }))
      .find(({ agency }) => agency !== undefined);
    if (named?.agency !== undefined) found.add(named.agency);
    start += named?.count ?? 1;
  }
  return [...found];
}
