import agencies from '../data/und/agencies.json' with { type: 'json' };

/** Each name that an agency signs with, as written → the name as newsrooms call it. */
const BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(agencies).flatMap(([agency, names]) => names.map((name) => [name, agency] as const)),
);
const BY_LOWER_NAME: ReadonlyMap<string, string> = new Map(
  [...BY_NAME].map(([name, agency]) => [name.toLowerCase(), agency] as const),
);
/** These are words of languages as well: only as an agency writes them do they mean it. */
const ONLY_AS_WRITTEN = new Set(
  'pa tt ap ep pl pc cp sta mia ata ats sid spa app map tap uni ani una mehr trend novum nan cna pna epa efe sana fena elta mena wafa وفا مهر وات وام 共同 時事 भाषा'.split(
    ' ',
  ),
);

/** All names of agencies as written, the longest first: for patterns. */
export const AGENCY_NAMES: readonly string[] = [...BY_NAME.keys()].sort((one, other) => other.length - one.length);

/** An alternation of all agency names for a regular expression. */
export const AGENCY_PATTERN: string = AGENCY_NAMES.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');

/** What newsrooms call the agency of this name; `undefined` where it is none. */
export function agencyNamed(name: string): string | undefined {
  const exact = BY_NAME.get(name);
  if (exact !== undefined) return exact;
  const lower = name.toLowerCase().replace(/^agen[cz]\p{L}*\s+/u, '');
  return ONLY_AS_WRITTEN.has(lower) ? undefined : BY_LOWER_NAME.get(lower);
}

const MAX_WORDS = 3;

/** The agencies that a credit, a byline or a dateline names, in order: `(AP Photo/Jane Roe)`, `dpa/AFP`. */
export function agenciesIn(text: string): readonly string[] {
  const words = text
    .replace(/[()[\]（）［］【】.,;:]/g, ' ')
    .split(/[\s/|+=＝]+/)
    .filter(Boolean);
  const found = new Set<string>();
  for (let start = 0; start < words.length; ) {
    const length = [MAX_WORDS, 2, 1].find(
      (count) =>
        start + count <= words.length && agencyNamed(words.slice(start, start + count).join(' ')) !== undefined,
    );
    const agency = length === undefined ? undefined : agencyNamed(words.slice(start, start + length).join(' '));
    if (agency !== undefined) found.add(agency);
    start += length ?? 1;
  }
  return [...found];
}
