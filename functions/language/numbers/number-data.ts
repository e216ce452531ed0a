/**
 * Value → the forms of its word, parted by spaces. Within a form `{a,b}` stands for one of its parts, `_` for a space and
 * `~` for each of the file's endings; a hyphen in front marks what only goes on with a word, one behind what only begins
 * a longer one: `-mila`, `huszon-`.
 */
export type NumberForms = Readonly<Record<string, string>>;

/** `data/<code>/numbers.json`: how a language spells its numbers. */
export interface NumberData {
  /** What may stand alone, or be added to what is larger; hundreds and more may multiply what is smaller as well. */
  readonly cardinals: NumberForms;
  /** What multiplies a number in front of it, and is none alone: `millions`, `dozen`, тысяч. */
  readonly scales?: NumberForms;
  /** What makes teens of a unit before it: `belas`, `toista`. */
  readonly teens?: string;
  readonly ordinals?: NumberForms;
  /** Half of one, or of the scale before or behind it: `half`, `y medio`. */
  readonly halves?: string;
  /** What stands inside a number: `and`, `und`. */
  readonly joiners?: string;
  /** What leads from a number to its scale: `de` of `cincizeci de mii`. */
  readonly linkers?: string;
  /** What is one before a scale or a half, and nothing elsewhere: `a` of `a hundred`. */
  readonly articles?: string;
  /** What is written as one word with a number behind it, and belongs to no number: Arabic ب of بعشرين. */
  readonly prefixes?: string;
  /** What parts a number from its decimals: `point`, `Komma`. */
  readonly points?: string;
  /** Put for `~` in cardinals and scales. */
  readonly endings?: string;
  /** Put for `~` in ordinals. */
  readonly ordinalEndings?: string;
  /** Whether the parts of a number are written as one word. */
  readonly isWrittenTogether?: boolean;
  /** Whether no space parts its words from the next. */
  readonly isUnspaced?: boolean;
  /** Whether units stand before tens, with a joiner: `fünfundzwanzig`. */
  readonly putsUnitsFirst?: boolean;
  /** Whether a joiner stands between tens and units: `treinta y uno`. */
  readonly joinsTens?: boolean;
  /** Whether units are added to ten: `on bir`. */
  readonly addsToTen?: boolean;
  /** Tens that numbers up to 19 are added to: `soixante et onze`. */
  readonly widerTens?: readonly number[];
  /** Digits that are said one by one: 二〇二六. */
  readonly digitWords?: string;
  /** Whether a number begins where a word does, though its parts are found like those of scripts without spaces. */
  readonly beginsWithWord?: boolean;
  /** Whether digits go on after a scale: 3万5000, `2 mil 500`. */
  readonly addsDigits?: boolean;
  /** Whether a half follows its number without a joiner: `iki buçuk`. */
  readonly addsHalves?: boolean;
  /** Whether a half stands before its number: `साढ़े तीन`. */
  readonly putsHalvesFirst?: boolean;
  /** Whether commas part groups in words: `five thousand, two hundred`. */
  readonly groupsWithComma?: boolean;
  /** A pattern of what may follow a number in the same word or behind a hyphen: `jährig`, `year`. */
  readonly measured?: string;
  /** Classifiers, for `CLASSIFIER` in the patterns below. */
  readonly classifiers?: string;
  /** Words that begin or contain a number and name none. */
  readonly exceptions?: string;
  /** Patterns of what has to stand around each number in words. */
  readonly context?: Omit<AmbiguousWords, 'words'>;
  /** Words that are something else as well. */
  readonly ambiguous?: readonly AmbiguousWords[];
  /** Patterns of what makes an ordinal of the number beside it: 第, 番目. */
  readonly ordinalMarks?: Omit<AmbiguousWords, 'words'>;
  /** What makes an ordinal of digits: `th`, `-й`. */
  readonly ordinalSuffixes?: string;
}

/** Words that alone are a number only between what matches both patterns; without a pattern they never are. */
export interface AmbiguousWords {
  readonly words: string;
  readonly before?: string;
  readonly after?: string;
}

/** The single forms of a list. */
export function expandForms(forms: string, endings: string): string[] {
  const ends = endings.split(' ');
  return forms
    .split(' ')
    .filter((form) => form !== '')
    .flatMap(expandBraces)
    .flatMap((form) => (form.includes('~') ? ends.map((ending) => form.replace('~', ending.replace('0', ''))) : [form]))
    .map((form) => form.replaceAll('_', ' '));
}

function expandBraces(form: string): string[] {
  const braces = /^([^{]*)\{([^}]*)\}(.*)$/.exec(form);
  if (braces === null) return [form];
  const [, before = '', inside = '', after = ''] = braces;
  return inside.split(',').flatMap((each) => expandBraces(`${before}${each}${after}`));
}
