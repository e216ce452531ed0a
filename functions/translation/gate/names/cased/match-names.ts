import { consonantsIn, findExonym, type PhoneticKey, phoneticDistance } from '../../../../language/names/index.ts';
import { findKnownPlace, findManyNamedCountry, isManyNamedCountry } from '../../../../language/places/index.ts';
import {
  COUNTRY_PARTS,
  findPlaceStem,
  fold,
  MANY_NAMED,
  respell,
  shareOfOtherLetters,
  stemOfCountry,
} from '../target/name-forms.ts';
import type { TargetWord, TargetWords } from '../target/target-words.ts';
import type { TargetScript } from '../target-script.ts';
import { distanceFrom, readName } from './compare-names.ts';

/** How far a word without a capital, or two names in one word, may sound from it. */
const FARTHEST_OTHERWISE = 0.075;
const FARTHEST_SHORT = 0.05;
const FARTHEST_SMALL = 0.1;
const FEW_CONSONANTS = 2;
/** What is spelled as another language reads it must have most letters of the name. */
const OTHER_LETTERS = 0.45;
const ADJECTIVE_CHARACTERS = 5;
const PLACE_ADJECTIVE_CHARACTERS = 4;
/** English adjectives and peoples of places, as names: `Judean`, `Assyrians`. */
const ENGLISH_ADJECTIVE = /(?<=\p{L}{4})(?:ian|ean|an|ese)s?$/u;
const KOREAS = ['KR', 'KP'] as const;
const KOREA_CHARACTERS = 4;
/** `antimafia`. */
const BEFORE_ADJECTIVE = '(?:anti|pro|pre|post|ex|non|trans)';
const WORD = /[\p{L}\p{M}]+/gu;

/** A word of a target that may be a name of the source. */
interface Likeness {
  readonly name: string;
  readonly at: number;
  /** How far it sounds from the name; below 0 where it is surely the name, and may be another one too. */
  readonly distance: number;
}

/** Finds names in targets that have capitals: as they are, inflected, transliterated, or under another name of the same place. */
export class TargetNames {
  readonly #script: TargetScript;
  readonly #words: TargetWords;
  readonly #language: string;
  readonly #nameOf: (country: string) => string | undefined;
  readonly #isLowerCased: (word: string) => boolean;
  readonly #known = new Map<string, readonly Likeness[]>();

  /** At the beginning of a sentence a word that is written small elsewhere is no name. */
  constructor(
    language: string,
    script: TargetScript,
    words: TargetWords,
    isLowerCased: (word: string) => boolean = () => false,
  ) {
    this.#isLowerCased = isLowerCased;
    this.#script = script;
    this.#words = words;
    this.#language = language.split('-')[0] ?? language;
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    this.#nameOf = (country) => names.of(country);
  }

  /** Whether the target says a name of the source. */
  has(target: string, name: string): boolean {
    return this.find(target, [name]).has(name);
  }

  /**
   * Where the target says each of these names of one source, in characters; 0 where that cannot be told, nothing where
   * it does not. A word of the target stands for the name that it is most like: `Wade` is not `Wayde` as well.
   */
  find(target: string, names: readonly string[]): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    const likenesses = names.flatMap((name) => this.#likenesses(target, name)).sort((a, b) => a.distance - b.distance);
    const taken = new Set<number>();
    for (const { name, at, distance } of likenesses) {
      if (found.has(name) || (taken.has(at) && distance >= 0)) continue;
      found.set(name, at);
      taken.add(at);
    }
    for (const [index, name] of names.entries()) {
      if (found.has(name)) continue;
      const at =
        this.#findCountry(target, name) ??
        findExonym(name, fold(target)) ??
        this.#words.of(target).find(({ folded }) => findExonym(name, folded) === 0)?.at ??
        this.#findAdjective(target, name) ??
        this.#findOtherwise(target, name, [names[index - 1], names[index + 1]]);
      if (at !== undefined) found.set(name, at);
    }
    return found;
  }

  /** Where a target says a name each time, in characters, itself or by an adjective of it. */
  places(target: string, name: string): readonly number[] {
    const folded = fold(target);
    const ways = [
      (text: string) => this.#findCountry(text, name),
      (text: string) => findExonym(name, fold(text)),
      (text: string) => this.#findAdjective(text, name),
    ];
    const said = ways.flatMap((find) => everyPlace(folded, find));
    return [...new Set([...this.#compare(target, name).map(({ at }) => at), ...said])];
  }

  #likenesses(target: string, name: string): readonly Likeness[] {
    const key = `${name}\n${target}`;
    let list = this.#known.get(key);
    if (list === undefined) {
      list = this.#findWords(target, name);
      this.#known.set(key, list);
    }
    return list;
  }

  #findWords(target: string, name: string): Likeness[] {
    const kept = target.indexOf(name);
    if (kept >= 0 && !/\p{L}/u.test(target.charAt(kept - 1))) return [{ name, at: kept, distance: -1 }];
    return this.#compare(target, name);
  }

  #compare(target: string, name: string): Likeness[] {
    const compared = readName(name, this.#words.keyOf(name));
    return this.#words.of(target).flatMap((word) => {
      const distance = distanceFrom(compared, word, this.#script);
      if (distance === undefined) return [];
      const isChance = distance > FARTHEST_SMALL && word.isFirst && this.#isLowerCased(word.text);
      return isChance ? [] : [{ name, at: word.at, distance }];
    });
  }

  /** An adjective of the name, which has no capital in many languages: `parisino`. */
  #findAdjective(target: string, name: string): number | undefined {
    if (!this.#script.isShared || name.length < ADJECTIVE_CHARACTERS) return undefined;
    const shortest = findKnownPlace(name) === undefined ? ADJECTIVE_CHARACTERS : PLACE_ADJECTIVE_CHARACTERS;
    const stem = fold(name).slice(0, Math.max(shortest, name.length - 2));
    const place = fold(target).search(new RegExp(`(?<!\\p{L})(?:${BEFORE_ADJECTIVE}-?)?${stem}`, 'u'));
    return place < 0 ? undefined : place;
  }

  /** Without a capital (`ислам`), as the place that it is an adjective of, or as one word with the name beside it: `Гонконг`. */
  #findOtherwise(target: string, name: string, neighbours: readonly (string | undefined)[]): number | undefined {
    const isCountry = findKnownPlace(name)?.kind === 'country';
    const pairs = neighbours
      .filter((each) => each !== undefined)
      .flatMap((each) => [`${each}${name.toLowerCase()}`, `${name}${each.toLowerCase()}`]);
    if (this.#script.keepsSpelling) {
      const joined = this.#words
        .capitalsOf(target)
        .find(({ folded }) => pairs.some((pair) => folded.includes(fold(pair))));
      const spelled = joined ?? this.#findRespelled(target, name);
      if (spelled !== undefined) return spelled.at;
    }
    const ways = this.#script.keepsSpelling
      ? basesOf(name)
      : [...(isCountry ? [] : [name]), ...basesOf(name), ...pairs];
    const score = ways.map((way) => this.#words.keyOf(way)).filter((way) => consonantsIn(way) >= FEW_CONSONANTS);
    return this.#words.allOf(target).find(({ sounds }) => score.some((way) => soundsAlike(way, sounds)))?.at;
  }

  /** A name of another script, which each language spells as it reads. */
  #findRespelled(target: string, name: string): TargetWord | undefined {
    const sounds = this.#words.keyOf(name);
    if (consonantsIn(sounds) < FEW_CONSONANTS) return undefined;
    return this.#words.capitalsOf(target).find(({ text }) => {
      const respelled = respell(text, this.#language);
      if (respelled === undefined || shareOfOtherLetters(fold(name), respelled) > OTHER_LETTERS) return false;
      return soundsAlike(sounds, this.#words.keyOf(respelled));
    });
  }

  /** A country under its name, or as an adjective of it; of some countries there are too many. */
  #findCountry(target: string, name: string): number | undefined {
    if (name === 'Korea') return this.#placeOfKorea(target);
    const whole = COUNTRY_PARTS[name];
    if (whole !== undefined) return this.#placeOfCountry(target, whole);
    const place = findKnownPlace(name);
    if (place?.kind !== 'country') return undefined;
    if (isManyNamedCountry(name)) return findManyNamedCountry(name, target, fold(target));
    const other = MANY_NAMED[place.country];
    return other === undefined
      ? this.#placeOfCountry(target, place.country)
      : findManyNamedCountry(other, target, fold(target));
  }

  /** Which of the two it is stands beside it, as `Південна`, and is no sign of it. */
  #placeOfKorea(target: string): number | undefined {
    const names = KOREAS.flatMap((code) => fold(this.#nameOf(code) ?? '').match(WORD) ?? []);
    const korea = names.find((word) => phoneticDistance(this.#words.keyOf('Korea'), this.#words.keyOf(word)) === 0);
    // In one word with which it is: `Nordkorea`.
    const place = fold(target).indexOf((korea ?? 'korea').slice(0, KOREA_CHARACTERS));
    return place < 0 ? undefined : place;
  }

  #placeOfCountry(target: string, country: string): number | undefined {
    const stem = stemOfCountry(this.#nameOf(country), this.#script.code);
    if (stem === undefined) return undefined;
    return findPlaceStem(fold(target), stem, this.#language);
  }
}

/** Every place that is found, from each the word left out that has been found. */
function everyPlace(text: string, find: (text: string) => number | undefined): number[] {
  const places: number[] = [];
  let rest = text;
  for (let at = find(rest); at !== undefined; at = find(rest)) {
    places.push(at);
    const length = /^[\p{L}\p{M}]+|^./su.exec(rest.slice(at))?.[0].length ?? 1;
    rest = rest.slice(0, at) + ' '.repeat(length) + rest.slice(at + length);
  }
  return places;
}

/** The place that an adjective may be made from: `Jude` of `Judean`. */
function basesOf(name: string): string[] {
  const base = name.replace(ENGLISH_ADJECTIVE, '');
  return base === name ? [] : [base];
}

/** Short words sound like much, and a part of a name is not the whole. */
function soundsAlike(name: PhoneticKey, word: PhoneticKey): boolean {
  const consonants = consonantsIn(name);
  if (consonantsIn(word) < consonants) return false;
  return phoneticDistance(name, word) <= (consonants > FEW_CONSONANTS ? FARTHEST_OTHERWISE : FARTHEST_SHORT);
}
