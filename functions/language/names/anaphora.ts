import { ANAPHORA_FILES } from '../data/anaphora.ts';
import { languageLookup } from '../language-files.ts';

/** How a language refers to who was named before: by a word that always means the same one again, or by a title alone. */
interface AnaphoraFile {
  /** What stands before a head to mean the same one again: 同社. */
  readonly same: string;
  readonly heads: readonly string[];
  /** Title → pattern of the English words that it may translate. */
  readonly titles: Readonly<Record<string, string>>;
  /** What stands before and after a title that belongs to no name; patterns. */
  readonly before: string;
  readonly after: string;
}

interface Anaphora {
  readonly same: RegExp;
  readonly titles: readonly (readonly [title: RegExp, english: RegExp])[];
}

const anaphora = languageLookup(
  ANAPHORA_FILES,
  ({ same, heads, titles, before, after }: AnaphoraFile): Anaphora => ({
    same: new RegExp(`${same}(?:${heads.join('|')})`, 'u'),
    titles: Object.entries(titles).map(([title, english]) => [
      new RegExp(`(?:^|${before})${title}(?:${after})`, 'u'),
      new RegExp(english, 'i'),
    ]),
  }),
);

/** Whether a translation refers to somebody in another way than by name, where its English source has no word for that. */
export function hasAnaphor(source: string, target: string, language: string): boolean {
  const { same, titles = [] } = anaphora(language) ?? {};
  return same?.test(target) === true || titles.some(([title, english]) => title.test(target) && !english.test(source));
}
