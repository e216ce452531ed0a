import { TRANSLITERATION_SCRIPT_FILES } from '../../data/transliteration-script.ts';
import { languageLookup } from '../../language-files.ts';

/** What a text is cut into. */
export type SymbolKind = 'letters' | 'jamo' | 'katakana' | 'pinyin';

/** How a language writes foreign names; costs in nats, patterns of symbols. */
interface TransliterationScriptFile {
  readonly symbols: SymbolKind;
  /** Letters that stand for function words, written together with the next word. */
  readonly prefixes?: string;
  /** Costs of a name that begins or ends inside a word. */
  readonly start: number;
  readonly end: number;
  /** Symbols that begin no name. */
  readonly dependent?: string;
  /** What may follow a name in its word; where this is known, to end before anything else costs more. */
  readonly endings?: readonly string[];
  /**
   * From which evidence on a name of three letters is found, and how much less each further letter needs. With these a
   * name is found in about one of a hundred texts that have another one (`bench/transliterations.ts`): the fewer sounds
   * a script tells apart, the more it takes.
   */
  readonly evidence: { readonly first: number; readonly perLetter: number };
  /** Other words than names are written as they sound as well. */
  readonly writesLoanwords?: boolean;
}

/** Languages for which there is a model. */
export const TRANSLITERATION_LANGUAGES = TRANSLITERATION_SCRIPT_FILES.languages;

export const transliterationScript = languageLookup(
  TRANSLITERATION_SCRIPT_FILES,
  ({ prefixes, dependent, endings, ...rest }: TransliterationScriptFile) => ({
    ...rest,
    prefixes: prefixes === undefined ? undefined : new RegExp(prefixes, 'u'),
    dependent: dependent === undefined ? undefined : new RegExp(dependent, 'u'),
    endings: endings === undefined ? undefined : new RegExp(`^(?:${endings.join('|')})$`, 'u'),
  }),
);
