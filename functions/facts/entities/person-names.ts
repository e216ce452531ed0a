import ar from '../../language/data/ar/given-names.json' with { type: 'json' };
import cs from '../../language/data/cs/given-names.json' with { type: 'json' };
import de from '../../language/data/de/given-names.json' with { type: 'json' };
import en from '../../language/data/en/given-names.json' with { type: 'json' };
import es from '../../language/data/es/given-names.json' with { type: 'json' };
import fr from '../../language/data/fr/given-names.json' with { type: 'json' };
import hr from '../../language/data/hr/given-names.json' with { type: 'json' };
import hu from '../../language/data/hu/given-names.json' with { type: 'json' };
import it from '../../language/data/it/given-names.json' with { type: 'json' };
import nl from '../../language/data/nl/given-names.json' with { type: 'json' };
import pl from '../../language/data/pl/given-names.json' with { type: 'json' };
import pt from '../../language/data/pt/given-names.json' with { type: 'json' };
import ro from '../../language/data/ro/given-names.json' with { type: 'json' };
import ru from '../../language/data/ru/given-names.json' with { type: 'json' };
import sv from '../../language/data/sv/given-names.json' with { type: 'json' };
import tr from '../../language/data/tr/given-names.json' with { type: 'json' };
import uk from '../../language/data/uk/given-names.json' with { type: 'json' };
import romanized from '../../language/data/und/given-names.json' with { type: 'json' };
import { lexiconOf } from './lexicon.ts';

interface NameFile {
  readonly female: readonly string[];
  readonly male: readonly string[];
  /** Given names of either. */
  readonly given: readonly string[];
  readonly surnames: readonly string[];
}

const FILES: readonly NameFile[] = [ar, cs, de, en, es, fr, hr, hu, it, nl, pl, pt, ro, romanized, ru, sv, tr, uk];

const setOf = (key: keyof NameFile) => new Set(FILES.flatMap((file) => file[key].flatMap((line) => line.split(' '))));

let given: ReadonlySet<string> | undefined;
let surnames: ReadonlySet<string> | undefined;

/** Given names of every language: people in the news come from everywhere. */
export function isGivenName(lower: string, language: string): boolean {
  given ??= new Set([...women(), ...men(), ...setOf('given')]);
  if (lexiconOf(language).firstNames.has(lower) || given.has(lower)) return true;
  if (lower.includes('-')) return lower.split('-').every((part) => given?.has(part));
  return CYRILLIC.test(lower) && basesOf(lower).some((base) => given?.has(base));
}

const CYRILLIC = /^\p{Script=Cyrillic}{4,}$/u;
const CASE_ENDING = /(?:ові|еві|єві|ом|ем|єм|ой|ою|ей|ею|єю|а|я|у|ю|е|і|и|ы)$/u;

/** `Дмитрия` and `Марком` are `Дмитрий` and `Марк`. */
function basesOf(lower: string): string[] {
  const ending = CASE_ENDING.exec(lower)?.[0];
  if (ending === undefined) return [];
  const stem = lower.slice(0, -ending.length);
  return ['', 'а', 'я', 'й', 'о', 'ь'].map((own) => stem + own);
}

let female: ReadonlySet<string> | undefined;
let male: ReadonlySet<string> | undefined;

function women(): ReadonlySet<string> {
  female ??= setOf('female');
  return female;
}

function men(): ReadonlySet<string> {
  male ??= setOf('male');
  return male;
}

/** Whether a given name is a woman's or a man's; `undefined` where it is both's or in no list. */
export function genderOf(lower: string): 'female' | 'male' | undefined {
  const [isFemale, isMale] = [women().has(lower), men().has(lower)];
  if (isFemale === isMale) return undefined;
  return isFemale ? 'female' : 'male';
}

/** Surnames that are common in some country: a hint, since most surnames are in no list. */
export function isSurname(lower: string): boolean {
  surnames ??= setOf('surnames');
  return surnames.has(lower) || (lower.includes('-') && lower.split('-').every((part) => surnames?.has(part)));
}
