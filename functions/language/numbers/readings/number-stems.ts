import { NUMBER_READINGS_FILES } from '../../data/number-readings.ts';
import { languageLookup } from '../../language-files.ts';
import { numbersInWord } from '../lex-numbers.ts';

/** `data/<code>/number-readings.json`: what words of a language may mean as numbers. Patterns match from the place where they stand. */
interface NumberReadingsFile {
  /**
   * Value → beginnings of words that name it, beside the words of `numbers.json`: `twent` of twenties. `$` ends a whole
   * word, `+` what names a number only before what is measured: `ein` of einjährig.
   */
  readonly stems?: Readonly<Record<string, string>>;
  /** What stands between the parts of a number in one word or between words. */
  readonly joiners?: readonly string[];
  /** Stems that name the number only now and then: articles, `pair`, `week`. */
  readonly weak?: readonly string[];
  /** Stems for an amount of something, which are part of no number: `week`. */
  readonly units?: readonly string[];
  /** Words that begin like a number and name none: вторник, `Zweifel`, `quinta-feira`. */
  readonly others?: readonly string[];
  /** A pattern for what follows a number in one word: `jährig`. */
  readonly measured?: string;
  /** Value → a pattern for other words that name it and are counted with the numbers of a text: `tripled`. */
  readonly mentions?: Readonly<Record<string, string>>;
  /** A pattern for words that name no number though their stem does, with all that is written together with it. */
  readonly exceptions?: string;
  /** A pattern for what may be written together with a number before it. */
  readonly prefixes?: string;
  /** A word for one and a half behind a noun in the singular. */
  readonly andHalf?: string;
  /** Whether teens are said as a unit and ten, and no ten is meant. */
  readonly addsTen?: boolean;
  /** Patterns beside the digits of a decade: `los años 70`, `70s`. */
  readonly decades?: { readonly before?: string; readonly after?: string };
  /** A pattern for what may stand between digits and their scale: `50 и более миллионов`. */
  readonly beforeScale?: string;
  /** Whether number words are numerals, which stand for digits anywhere. */
  readonly writesNumerals?: boolean;
  /** Whether a noun without an article may say one of it. */
  readonly lacksArticles?: boolean;
  /** A pattern for endings that say two of a noun, or many. */
  readonly duals?: string;
  /** A pattern for what says that something is the first of its kind, where numerals say it too. */
  readonly top?: string;
  /** A pattern for words that ask for a number behind them: `number`, `No.` */
  readonly numberNouns?: string;
}

interface NumberStem {
  readonly stem: string;
  readonly value: number;
  readonly isWord: boolean;
  readonly isPrefix: boolean;
  readonly isWeak: boolean;
  readonly isUnit: boolean;
  /** The word only begins like a number. */
  readonly isOther: boolean;
}

export interface NumberReading {
  readonly value: number;
  /** The word says the number only now and then. */
  readonly isWeak: boolean;
  /** The word says the number of something smaller: the 7 days of a `week`. */
  readonly isUnit: boolean;
}

export type NumberStems = ReturnType<typeof build>;

/** Letters by which stems are looked up. */
const INDEXED_LETTERS = 2;
const NEVER = '(?!)';

const stemsOf = languageLookup(NUMBER_READINGS_FILES, build);
const none = build({}, 'und');

/** Number stems of a language; empty where there is no file for it. */
export function numberStemsOf(language: string): NumberStems {
  return stemsOf(language) ?? none;
}

function build(file: NumberReadingsFile, language: string) {
  const { decades = {}, mentions = {} } = file;
  return {
    language,
    /** Stems by their first letters, longest first. */
    byBeginning: Map.groupBy(listStems(file), ({ stem }) => stem.slice(0, INDEXED_LETTERS)),
    joiners: new Set(file.joiners),
    measured: beginning(file.measured),
    mentions: Object.entries(mentions).map(([value, words]) => ({
      value: Number(value),
      pattern: new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu'),
    })),
    exceptions: new RegExp(`^(?:${file.exceptions ?? NEVER})$`, 'u'),
    prefixes: beginning(file.prefixes),
    andHalf: file.andHalf,
    addsTen: file.addsTen === true,
    decades: { before: new RegExp(`(?:${decades.before ?? NEVER})$`, 'u'), after: beginning(decades.after) },
    beforeScale: new RegExp(`^(?:-\\p{L}{1,3}(?=\\s))?(?:${file.beforeScale ?? NEVER})?`, 'u'),
    writesNumerals: file.writesNumerals === true,
    lacksArticles: file.lacksArticles === true,
    duals: new RegExp(file.duals ?? NEVER, 'gu'),
    top: file.top === undefined ? undefined : new RegExp(file.top, 'u'),
    numberNouns: new RegExp(`(?<!\\p{L})(?:${file.numberNouns ?? NEVER})`, 'iu'),
  };
}

function beginning(pattern = NEVER): RegExp {
  return new RegExp(`^(?:${pattern})`, 'u');
}

function listStems({ stems = {}, weak, units, others = [] }: NumberReadingsFile): NumberStem[] {
  const [weakStems, unitStems] = [new Set(weak), new Set(units)];
  const stemOf = (form: string, value: number, isOther: boolean): NumberStem => {
    const [isWord, isPrefix] = [form.endsWith('$'), form.endsWith('+')];
    const stem = isWord || isPrefix ? form.slice(0, -1) : form;
    return { stem, value, isWord, isPrefix, isWeak: weakStems.has(form), isUnit: unitStems.has(form), isOther };
  };
  const named = Object.entries(stems).flatMap(([value, forms]) =>
    forms.split(' ').map((form) => stemOf(form, Number(value), false)),
  );
  return [...named, ...others.map((form) => stemOf(form, 0, true))].sort(
    (a, b) => b.stem.length - a.stem.length || Number(b.isWord) - Number(a.isWord),
  );
}

/** The numbers that a word may name, one list of readings a part: `fünfundzwanzig` is [5], [20]. Lower case. */
export function readNumberWord(word: string, stems: NumberStems): readonly (readonly NumberReading[])[] {
  if (stems.exceptions.test(word)) return [];
  const parts = readParts(word, stems);
  const bare = parts.length > 0 ? word : word.replace(stems.prefixes, '');
  const more = bare === word ? parts : readParts(bare, stems);
  if (more.length > 0) return more;
  const values = word.split('-').flatMap((part) => numbersInWord(part, stems.language));
  return values.map((value) => [{ value, isWeak: false, isUnit: false }]);
}

function readParts(word: string, stems: NumberStems): readonly (readonly NumberReading[])[] {
  const parts: (readonly NumberReading[])[] = [];
  let rest = word;
  while (rest.length > 0) {
    const matching = (stems.byBeginning.get(rest.slice(0, INDEXED_LETTERS)) ?? []).filter((stem) =>
      isBeginning(stem, rest, stems.measured),
    );
    const longest = matching[0];
    if (longest?.isOther) break;
    if (longest === undefined) {
      // `top-ten`, четырёх-шести: each part of a word may be one.
      const hyphen = rest.indexOf('-');
      if (hyphen === -1) break;
      rest = rest.slice(hyphen + 1);
      continue;
    }
    parts.push(matching.filter(({ stem }) => stem.length === longest.stem.length));
    rest = withoutJoiner(rest.slice(longest.stem.length), stems.joiners);
  }
  return parts;
}

function isBeginning({ stem, isWord, isPrefix }: NumberStem, word: string, measured: RegExp): boolean {
  if (isWord) return word === stem || word.startsWith(`${stem}-`);
  return word.startsWith(stem) && (!isPrefix || measured.test(word.slice(stem.length)));
}

function withoutJoiner(rest: string, joiners: ReadonlySet<string>): string {
  const bare = rest.replace(/^-+/, '');
  for (const joiner of joiners) {
    if (bare.startsWith(joiner) && bare.length > joiner.length) return bare.slice(joiner.length).replace(/^-+/, '');
  }
  return bare;
}
