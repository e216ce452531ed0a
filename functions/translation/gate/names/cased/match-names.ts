import {
  consonantsIn,
  findExonym,
  type PhoneticKey,
  phoneticDistance,
  placeOfAdjective,
  respell,
} from '../../../../language/names/index.ts';
import {
  CountryForms,
  countriesNamed,
  findKnownPlace,
  findManyNamedCountry,
  isManyNamedCountry,
  manyNamesOf,
} from '../../../../language/places/index.ts';
import { remembered } from '../../../../language/remembered.ts';
import { fold, LETTERS_WORD } from '../../../../language/tokens/index.ts';
import type { NamePair } from '../name-pair.ts';
import { shareOfOtherLetters } from '../target/name-forms.ts';
import type { TargetWord, TargetWords } from '../target/target-words.ts';
import { distanceFrom, readName } from './compare-names.ts';

/** How far a word without a capital, or two names in one word, may sound from it. */
const MAX_DISTANCE_OF_VARIANT = 0.075;
const MAX_DISTANCE_OF_SHORT = 0.05;
/** At the beginning of a sentence a word that is written without a capital elsewhere must be so near. */
const MAX_DISTANCE_OF_LOWER_CASED = 0.1;
/** Fewer sounds are shared by chance. */
const MIN_CONSONANTS = 2;
/** What is spelled as another language reads it must have most letters of the name. */
const MAX_OTHER_LETTERS = 0.45;
/** Of the name: shorter ones begin other words; places are safer. */
const MIN_ADJECTIVE_CHARACTERS = 5;
const MIN_PLACE_ADJECTIVE_CHARACTERS = 4;
/** Where an adjective is looked for, its stem shares so many letters with the name. */
const SHARED_STEM_CHARACTERS = 4;
/** `antimafia`. */
const BEFORE_ADJECTIVE = '(?:anti|pro|pre|post|ex|non|trans)';

/** A word of a target that may be a name of the source. */
interface Candidate {
  readonly name: string;
  readonly at: number;
  /** How far it sounds from the name; below 0 where it is surely the name, and may be another one too. */
  readonly distance: number;
}

type FindAt = (text: string) => number | undefined;

/** Finds names in targets that have capitals: as they are, inflected, transliterated, or under another name of the same place. */
export class TargetNames {
  readonly #pair: NamePair;
  readonly #words: TargetWords;
  readonly #countries: CountryForms;
  readonly #isLowerCased: (word: string) => boolean;
  readonly #candidates = new Map<string, readonly Candidate[]>();

  constructor(pair: NamePair, words: TargetWords, isLowerCased: (word: string) => boolean = () => false) {
    this.#pair = pair;
    this.#words = words;
    this.#countries = CountryForms.of(pair.to);
    this.#isLowerCased = isLowerCased;
  }

  /** Whether the target has a name of the source. */
  has(target: string, name: string): boolean {
    return this.find(target, [name]).has(name);
  }

  /**
   * Where the target has each of these names of one source, in characters; 0 where that cannot be told, nothing where it
   * does not. A word of the target stands for the name that it is most like: `Wade` is not `Wayde` as well.
   */
  find(target: string, names: readonly string[]): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    const candidates = names
      .flatMap((name) => this.#candidatesOf(target, name))
      .sort((a, b) => a.distance - b.distance);
    const taken = new Set<number>();
    for (const { name, at, distance } of candidates) {
      if (found.has(name) || (taken.has(at) && distance >= 0)) continue;
      found.set(name, at);
      taken.add(at);
    }
    for (const [index, name] of names.entries()) {
      if (found.has(name)) continue;
      const at = this.#findIndirectly(target, name, [names[index - 1], names[index + 1]]);
      if (at !== undefined) found.set(name, at);
    }
    return found;
  }

  /** Where a target has a name each time, in characters, itself or by an adjective of it. */
  places(target: string, name: string): readonly number[] {
    const folded = fold(target);
    const ways: FindAt[] = [
      (text) => this.#findCountry(text, name),
      (text) => findExonym(name, fold(text)),
      (text) => this.#findAdjective(text, name),
    ];
    const indirect = ways.flatMap((find) => everyPlace(folded, find));
    return [...new Set([...this.#compare(target, name).map(({ at }) => at), ...indirect])];
  }

  #candidatesOf(target: string, name: string): readonly Candidate[] {
    const key = `${name}\n${target}`;
    let candidates = this.#candidates.get(key);
    if (candidates === undefined) {
      const kept = target.indexOf(name);
      const isKept = kept >= 0 && !/\p{L}/u.test(target.charAt(kept - 1));
      candidates = isKept ? [{ name, at: kept, distance: -1 }] : this.#compare(target, name);
      this.#candidates.set(key, candidates);
    }
    return candidates;
  }

  readonly #readName = remembered((name) => readName(name, this.#words.keyOf(name)));

  #compare(target: string, name: string): Candidate[] {
    const compared = this.#readName(name);
    return this.#words.of(target).flatMap((word) => {
      const distance = distanceFrom(compared, word, this.#pair);
      if (distance === undefined) return [];
      const isChance = distance > MAX_DISTANCE_OF_LOWER_CASED && word.isFirst && this.#isLowerCased(word.text);
      return isChance ? [] : [{ name, at: word.at, distance }];
    });
  }

  /** Under another name, as an adjective, or in one word with the name beside it. */
  #findIndirectly(target: string, name: string, neighbours: readonly (string | undefined)[]): number | undefined {
    return (
      this.#findCountry(target, name) ??
      findExonym(name, fold(target)) ??
      this.#words.of(target).find(({ folded }) => findExonym(name, folded) === 0)?.at ??
      this.#findAdjective(target, name) ??
      this.#findVariant(target, name, neighbours)
    );
  }

  /** An adjective of the name, which has no capital in many languages: `parisino`. */
  #findAdjective(target: string, name: string): number | undefined {
    if (!this.#pair.isShared || name.length < MIN_ADJECTIVE_CHARACTERS) return undefined;
    const shortest = findKnownPlace(name) === undefined ? MIN_ADJECTIVE_CHARACTERS : MIN_PLACE_ADJECTIVE_CHARACTERS;
    const stem = fold(name).slice(0, Math.max(shortest, name.length - 2));
    return placeOf(fold(target), new RegExp(`(?<!\\p{L})(?:${BEFORE_ADJECTIVE}-?)?${stem}`, 'u'));
  }

  /** Without a capital (`ислам`), as the place that it is an adjective of, or as one word with the name beside it: `Гонконг`. */
  #findVariant(target: string, name: string, neighbours: readonly (string | undefined)[]): number | undefined {
    const { keepsSpelling } = this.#pair;
    const pairs = neighbours
      .filter((each) => each !== undefined)
      .flatMap((each) => [`${each}${name.toLowerCase()}`, `${name}${each.toLowerCase()}`]);
    if (keepsSpelling) {
      const folded = pairs.map(fold);
      const joined = this.#words.capitalsOf(target).find((word) => folded.some((each) => word.folded.includes(each)));
      const spelled = joined ?? this.#findRespelled(target, name);
      if (spelled !== undefined) return spelled.at;
    }
    const base = placeOfAdjective(name, this.#pair.from);
    const bases = base === undefined ? [] : [base];
    const isCountry = findKnownPlace(name)?.kind === 'country';
    const ways = keepsSpelling ? bases : [...(isCountry ? [] : [name]), ...bases, ...pairs];
    const keys = ways.map((way) => this.#words.keyOf(way)).filter((way) => consonantsIn(way) >= MIN_CONSONANTS);
    return this.#words.allOf(target).find(({ sounds }) => keys.some((key) => soundsAlike(key, sounds)))?.at;
  }

  /** A name of another script, which each language spells as it reads. */
  #findRespelled(target: string, name: string): TargetWord | undefined {
    const sounds = this.#words.keyOf(name);
    if (consonantsIn(sounds) < MIN_CONSONANTS) return undefined;
    return this.#words.capitalsOf(target).find(({ text }) => {
      const respelled = respell(text, this.#pair.to);
      if (respelled === undefined || shareOfOtherLetters(fold(name), respelled) > MAX_OTHER_LETTERS) return false;
      return soundsAlike(sounds, this.#words.keyOf(respelled));
    });
  }

  /** A country under its name, or as an adjective of it; of some countries there are too many. */
  #findCountry(target: string, name: string): number | undefined {
    const countries = countriesNamed(name);
    const [country] = countries;
    if (country === undefined) return undefined;
    const folded = fold(target);
    if (countries.length > 1) return this.#findSharedName(folded, name, countries);
    const known = isManyNamedCountry(name) ? name : manyNamesOf(country)[0];
    if (known !== undefined) return findManyNamedCountry(known, target, folded);
    const stem = this.#countries.stemOf(country);
    return stem === undefined ? undefined : this.#countries.findStem(folded, stem);
  }

  /** Which of the countries is meant stands beside it, as `Південна`, or in one word with it: `Nordkorea`. */
  #findSharedName(folded: string, name: string, countries: readonly string[]): number | undefined {
    const words = countries.flatMap((code) => this.#countries.nameOf(code)?.match(LETTERS_WORD) ?? []);
    const own = words.find((word) => phoneticDistance(this.#words.keyOf(name), this.#words.keyOf(word)) === 0);
    const place = folded.indexOf((own ?? fold(name)).slice(0, SHARED_STEM_CHARACTERS));
    return place < 0 ? undefined : place;
  }
}

/** Every place that is found, from each the word left out that has been found. */
function everyPlace(text: string, find: FindAt): number[] {
  const places: number[] = [];
  let rest = text;
  for (let at = find(rest); at !== undefined; at = find(rest)) {
    places.push(at);
    const length = /^[\p{L}\p{M}]+|^./su.exec(rest.slice(at))?.[0].length ?? 1;
    rest = rest.slice(0, at) + ' '.repeat(length) + rest.slice(at + length);
  }
  return places;
}

function placeOf(text: string, pattern: RegExp): number | undefined {
  const place = text.search(pattern);
  return place < 0 ? undefined : place;
}

/** Short words sound like much, and a part of a name is not the whole. */
function soundsAlike(name: PhoneticKey, word: PhoneticKey): boolean {
  const consonants = consonantsIn(name);
  if (consonantsIn(word) < consonants) return false;
  return (
    phoneticDistance(name, word) <= (consonants > MIN_CONSONANTS ? MAX_DISTANCE_OF_VARIANT : MAX_DISTANCE_OF_SHORT)
  );
}
