import { NAME_RULES_FILES } from '../data/name-rules.ts';
import { languageLookup } from '../language-files.ts';
import { romanize } from './romanize.ts';

/** How a language writes names of other languages: `data/<code>/name-rules.json`. Patterns have no marks, in lower case. */
interface NameRulesFile {
  /** Foreign names are written as they sound, though the letters are those of their own language. */
  readonly transliterates?: boolean;
  /** Names have more endings than the `s` of a plural. */
  readonly inflects?: boolean;
  /** What is written in one word before a place: `Nordkorea`, `новозеландский`, `південнокорейський`. */
  readonly placePrefixes?: readonly string[];
  /** Pattern of the conjunctions, prepositions and articles that are written together with the next word. */
  readonly attachedWords?: string;
  /** How English spells the sounds that the language writes its own way in names of other scripts: `Chamenei`, `Jamenei`. */
  readonly respellings?: readonly (readonly [spelling: string, english: string])[];
  /** Letters that may have two sounds where most words have one, in romanisation. */
  readonly otherReading?: { readonly when: string; readonly sounds: string; readonly as: string };
  /** Adjectives of places, which have no capital: `аризонский`. What is before one of `bases` may be the place. */
  readonly placeAdjectives?: { readonly suffix: string; readonly bases: readonly string[] };
  /** Endings of adjectives that names do not have as well; institutions begin with such a word. */
  readonly adjectiveEndings?: string;
}

interface NameRules {
  readonly transliterates: boolean;
  readonly inflects: boolean;
  readonly placePrefixes?: readonly string[];
  readonly placePrefix?: RegExp;
  readonly attachedWords?: RegExp;
  readonly respellings: readonly (readonly [RegExp, string])[];
  readonly otherReading?: { readonly when: RegExp; readonly sounds: string; readonly as: string };
  readonly placeAdjective?: { readonly pattern: RegExp; readonly endings: readonly RegExp[] };
  readonly adjective?: RegExp;
}

const PLAIN: NameRules = { transliterates: false, inflects: false, respellings: [] };
const ENDING = String.raw`\p{L}{1,3}$`;

const rules = languageLookup(
  NAME_RULES_FILES,
  (file: NameRulesFile): NameRules => ({
    ...PLAIN,
    ...file,
    placePrefix: optional(file.placePrefixes, (prefixes) => new RegExp(`^(?:${prefixes.join('|')})(?=\\p{L}{4})`, 'u')),
    attachedWords: optional(file.attachedWords, (words) => new RegExp(words, 'u')),
    respellings: (file.respellings ?? []).map(([spelling, english]) => [new RegExp(spelling, 'g'), english]),
    otherReading: optional(file.otherReading, ({ when, ...rest }) => ({ ...rest, when: new RegExp(when, 'u') })),
    placeAdjective: optional(file.placeAdjectives, ({ suffix, bases }) => ({
      pattern: new RegExp(`^\\p{L}{3,}${suffix}${ENDING}`, 'u'),
      endings: bases.map((base) => new RegExp(`${base}${ENDING}`, 'u')),
    })),
    adjective: optional(file.adjectiveEndings, (endings) => new RegExp(`^\\p{L}{3,}(?:${endings})$`, 'u')),
  }),
);

function optional<Given, Made>(given: Given | undefined, make: (given: Given) => Made): Made | undefined {
  return given === undefined ? undefined : make(given);
}

/** How names are written in a language; as in English where nothing else is known. */
export function nameRulesOf(language: string): Pick<NameRules, 'transliterates' | 'inflects'> {
  return rules(language) ?? PLAIN;
}

/** What a language writes in one word before a place. */
export function placePrefixesOf(language: string): readonly string[] {
  return rules(language)?.placePrefixes ?? [];
}

/** A name without what its language writes before it in one word: directions, articles, prepositions. */
export function withoutPrefix(word: string, folded: string, language: string): string {
  const { placePrefix, attachedWords } = rules(language) ?? PLAIN;
  if (attachedWords !== undefined) return word.replace(attachedWords, '');
  const length = placePrefix?.exec(folded)?.[0].length ?? 0;
  return length === 0 ? word : word.charAt(length).toUpperCase() + word.slice(length + 1);
}

/** A name of another script as English would spell it; `undefined` where that is the same. */
export function respell(word: string, language: string): string | undefined {
  const lower = word.toLowerCase();
  const { respellings } = rules(language) ?? PLAIN;
  const spelled = respellings.reduce((text, [spelling, english]) => text.replace(spelling, english), lower);
  return spelled === lower ? undefined : spelled;
}

/** How a word is read where a vowel stands between sounds that are written like one; `undefined` where none may. */
export function otherRomanization(word: string, language: string): string | undefined {
  const { otherReading } = rules(language) ?? PLAIN;
  return otherReading?.when.test(word) === true
    ? romanize(word).replaceAll(otherReading.sounds, otherReading.as)
    : undefined;
}

/** The places that an adjective may be made from: `аризон`, `париз`, `техас`; none for any other word. */
export function placesOfAdjective(word: string, language: string): readonly string[] {
  const { placeAdjective } = rules(language) ?? PLAIN;
  return placeAdjective?.pattern.test(word) === true
    ? placeAdjective.endings.map((each) => word.replace(each, ''))
    : [];
}

/** Whether a word is an adjective by its ending, and no inflected name. */
export function isAdjective(word: string, language: string): boolean {
  return rules(language)?.adjective?.test(word) === true;
}
