import { findKnownPlace, type KnownPlace, mayOpenPlace } from '../../language/places/index.ts';
import type { Token } from '../../language/tokens/index.ts';
import { lexiconOf } from './lexicon.ts';
import { isKnownOrganization, mayOpenOrganization } from './organizations.ts';

/** A name that is known without its context, at a place in a sentence. */
export interface KnownName {
  readonly type: 'organization' | 'place';
  /** How many tokens it takes. */
  readonly length: number;
  readonly place?: KnownPlace;
  /** The place's name without its case ending: `Москва` for `Москве`. */
  readonly placeName?: string;
  /** Ends with the possessive of its last token: `Lloyd’s`. */
  readonly withPossessive?: boolean;
}

const MAX_WORDS = 6;
const JOINING_GAP = /^(?: |-|[’']|\. ?| ?& ?| ?[+/*] ?|, | - )$/;

/** The longest known name that starts at a token. */
export function matchKnownName(
  text: string,
  tokens: readonly Token[],
  index: number,
  language: string,
): KnownName | undefined {
  const first = tokens[index];
  if (first === undefined) return undefined;
  const organization = mayOpenOrganization(first.text, language)
    ? longest(text, tokens, index, (name) => isKnownOrganization(name, language))
    : undefined;
  const place = first.isCapitalized ? matchPlace(text, tokens, index, language) : undefined;
  if (place?.length === 1 && isWordOfItsOwn(tokens, index, language)) return undefined;
  if (organization !== undefined && organization.length >= (place?.length ?? 0))
    return { type: 'organization', ...organization };
  return place;
}

/** `Essen`, `Buch`, `Rolle`: German towns that are nouns too; only a preposition without an article tells. */
function isWordOfItsOwn(tokens: readonly Token[], index: number, language: string): boolean {
  const token = tokens[index];
  if (language !== 'de' || token === undefined) return false;
  const { commonNouns, placeCues } = lexiconOf(language);
  return commonNouns.has(token.lower) && !placeCues.has(tokens[index - 1]?.lower ?? '');
}

function matchPlace(text: string, tokens: readonly Token[], index: number, language: string): KnownName | undefined {
  const first = tokens[index];
  if (first === undefined) return undefined;
  let placeName: string | undefined;
  const isPlace = (name: string) => {
    const known = findKnownPlace(name, language) === undefined ? baseOfPlace(name, language) : name;
    placeName = known ?? placeName;
    return known !== undefined;
  };
  const opens = mayOpenPlace(/^[^-]+/.exec(first.text)?.[0] ?? first.text, language);
  const found = opens
    ? longest(text, tokens, index, isPlace)
    : isPlace(first.text)
      ? { length: 1, withPossessive: false }
      : undefined;
  const place = placeName === undefined ? undefined : findKnownPlace(placeName, language);
  if (found === undefined || place === undefined || placeName === undefined) return undefined;
  return { type: 'place', ...found, place, placeName };
}

/** German and Dutch write the possessive without an apostrophe: `Israels Minister`; Slavic languages have cases. */
function baseOfPlace(name: string, language: string): string | undefined {
  if (language === 'ru' || language === 'uk') return slavicPlace(name, language);
  if (!['de', 'nl'].includes(language) || !/\p{Ll}{3}s$/u.test(name)) return undefined;
  const base = name.slice(0, -1);
  return findKnownPlace(base, language) === undefined ? undefined : base;
}

/** Case endings → endings of the name itself: `Москве` is `Москва`, `Харькове` is `Харьков`. */
const SLAVIC_ENDING = /(?:ой|ою|ом|ем|ей|ею|єю|ому|ій|ым|их|ах|ями|ами|ами|а|у|е|ы|и|і|ї|ю|я)$/u;
const NAME_ENDINGS = ['', 'а', 'я', 'ь', 'ы', 'о', 'е', 'ия', 'ія', 'і', 'й'];
const MIN_STEM_CHARACTERS = 3;

function slavicPlace(name: string, language: string): string | undefined {
  const ending = SLAVIC_ENDING.exec(name)?.[0];
  if (ending === undefined || /\s/.test(name) || name.length - ending.length < MIN_STEM_CHARACTERS) return undefined;
  const stem = name.slice(0, -ending.length);
  for (const own of NAME_ENDINGS) if (findKnownPlace(stem + own, language) !== undefined) return stem + own;
  // Vowels of the last syllable change: `Києві` is `Київ`, `Львове` is `Львів`.
  const changed = stem.replace(/є(.)$/u, 'ї$1').replace(/[ео](.)$/u, 'і$1');
  return findKnownPlace(changed, language) === undefined ? undefined : changed;
}

function longest(
  text: string,
  tokens: readonly Token[],
  index: number,
  isKnown: (name: string) => boolean,
): { readonly length: number; readonly withPossessive: boolean } | undefined {
  const first = tokens[index];
  if (first === undefined) return undefined;
  let best: { readonly length: number; readonly withPossessive: boolean } | undefined;
  for (let length = 1; length <= MAX_WORDS; length += 1) {
    const last = tokens[index + length - 1];
    if (last === undefined) break;
    if (length > 1 && !JOINING_GAP.test(last.gap)) break;
    const name = text.slice(first.start, last.end);
    if (isKnown(name)) best = { length, withPossessive: false };
    else if (last.possessive !== '' && isKnown(name + last.possessive)) best = { length, withPossessive: true };
    // `A.P.` and `Warner Bros.`: the point belongs to the name.
    if (last.possessive !== '') break;
  }
  return best;
}
