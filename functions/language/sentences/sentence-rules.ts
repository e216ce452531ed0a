import { SENTENCES_FILES } from '../data/sentences.ts';
import { languageLookup } from '../language-files.ts';
import { localeOf } from '../language-tags.ts';
import { remembered } from '../remembered.ts';

/** `data/<code>/sentences.json`; lists are words with a space between, lower case where nothing else is said. */
interface SentenceData {
  /** Words that end in a full stop without ending a sentence; initials and numbers are rules, not entries. */
  readonly abbreviations?: string;
  /** Those that stand at the end of sentences as often as within them: an opener after them decides. */
  readonly abbreviationsThatEndSentences?: string;
  /** These are abbreviations only before a number: `No. 5`, `art. 3`. Short names of months and days need no entry. */
  readonly abbreviationsBeforeNumbers?: string;
  /** `3. Februar` */
  readonly hasOrdinalsWithFullStop?: boolean;
  /** Words that open sentences and are not names, as written there. */
  readonly openers?: string;
  /** In scripts that set sentences apart by spaces, as they do clauses: before these a new sentence most often begins. */
  readonly openersAfterSpace?: string;
  /** Words after a quotation that say who spoke, and how many characters may stand before them. */
  readonly speechAfterQuotation?: { readonly words: string; readonly within?: number };
}

/** How sentences of a language begin and end. */
export interface SentenceRules {
  readonly abbreviations: ReadonlySet<string>;
  readonly oftenLast: ReadonlySet<string>;
  readonly hasOrdinalsWithFullStop: boolean;
  /** Text that begins with a word that opens sentences. */
  readonly opener: RegExp;
  /** The space before a word that begins a sentence. */
  readonly spaceBeforeOpener: RegExp | undefined;
  readonly speechAfterQuotation: RegExp | undefined;
  /** Whether a word is an abbreviation where a number follows it. */
  isAbbreviatedBeforeNumber(word: string): boolean;
}

const dataOf = languageLookup<SentenceData>(SENTENCES_FILES, (data) => data);

/** The rules of a language; where its file has no entry, those of English. */
export const sentenceRulesOf = remembered((language) => readRules(language, { ...dataOf('en'), ...dataOf(language) }));

function readRules(language: string, data: SentenceData): SentenceRules {
  const shared = dataOf('und');
  const wordsOf = (key: 'abbreviations' | 'abbreviationsThatEndSentences' | 'abbreviationsBeforeNumbers') =>
    [shared?.[key], data[key]].flatMap((words) => words?.split(' ') ?? []);
  const oftenLast = new Set(wordsOf('abbreviationsThatEndSentences'));
  const beforeNumbers = new Set(wordsOf('abbreviationsBeforeNumbers'));
  let dateWords: ReadonlySet<string> | undefined;
  return {
    abbreviations: new Set([...wordsOf('abbreviations'), ...oftenLast]),
    oftenLast,
    hasOrdinalsWithFullStop: data.hasOrdinalsWithFullStop ?? false,
    opener: new RegExp(String.raw`^["“„«‘'(]*(?:${anyOf(data.openers)})(?![\p{L}\p{M}.])`, 'u'),
    spaceBeforeOpener:
      data.openersAfterSpace === undefined
        ? undefined
        : new RegExp(String.raw`\s+(?=(?:${anyOf(data.openersAfterSpace)}))`, 'gu'),
    speechAfterQuotation: speechPattern(data.speechAfterQuotation),
    isAbbreviatedBeforeNumber: (word) => {
      dateWords ??= readShortDateWords(language);
      return beforeNumbers.has(word) || dateWords.has(word);
    },
  };
}

function anyOf(words = ''): string {
  return words.replaceAll(' ', '|');
}

function speechPattern(speech: SentenceData['speechAfterQuotation']): RegExp | undefined {
  if (speech === undefined) return undefined;
  const between = speech.within === undefined ? '' : `[^。！？“「]{1,${speech.within}}`;
  return new RegExp(`^${between}(?:${anyOf(speech.words)})`, 'u');
}

/** Shorter names of months are words as well. */
const MIN_SHORT_NAME = 3;

/** Short names of months and weekdays (CLDR) that are not the whole names, without their full stop: `jan`, `mrt`, `янв`. */
function readShortDateWords(language: string): ReadonlySet<string> {
  const days = Array.from({ length: 12 }, (_, index) => [Date.UTC(2024, index), Date.UTC(2024, 0, index + 1)]).flat();
  const names = (['month', 'weekday'] as const).flatMap((part) => {
    const [long, short] = (['long', 'short'] as const).map(
      (style) =>
        new Intl.DateTimeFormat([localeOf(language), 'en'], { [part]: style, day: 'numeric', timeZone: 'UTC' }),
    );
    const nameOf = (format: Intl.DateTimeFormat | undefined, day: number) =>
      format?.formatToParts(day).find(({ type }) => type === part)?.value ?? '';
    return days.map((day) => nameOf(short, day)).filter((name, index) => name !== nameOf(long, days[index] ?? 0));
  });
  return new Set(
    names.map((name) => name.replace(/\.$/, '').toLowerCase()).filter((name) => name.length >= MIN_SHORT_NAME),
  );
}
