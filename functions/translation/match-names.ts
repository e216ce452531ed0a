import { canonicalPlace, findKnownPlace } from '../language/places.ts';
import { consonantsIn, soundDistance } from '../language/sound-alike.ts';
import { fold, stemOfCountry } from './name-forms.ts';
import type { TargetScript } from './target-script.ts';
import type { TargetWord, TargetWords } from './target-words.ts';

/** How far a transliteration may sound from its name. */
const FARTHEST = 0.33;
/** How far a word of the same script may be from the name that it is a form of. */
const FARTHEST_FORM = 0.15;
/** In a row of characters much sounds like something. */
const FARTHEST_IN_ROW = 0.32;
const FARTHEST_SHORT_IN_ROW = 0.22;
const FEW_CONSONANTS = 2;
/** What a place is called in a language of the same script. */
const FARTHEST_PLACE = 0.25;
const SHORTEST_STEM = 3;
const ADJECTIVE_CHARACTERS = 5;
/** The United States, the United Kingdom, the Netherlands. */
const MANY_NAMED: ReadonlySet<string> = new Set(['US', 'GB', 'NL']);
const ANYWHERE = { anywhere: true, mergesLiquids: true };

/** Finds names in targets: as they are, inflected, transliterated, or under another name of the same place. */
export class TargetNames {
  readonly #script: TargetScript;
  readonly #words: TargetWords;
  readonly #farthest: number;
  readonly #country: (code: string) => string | undefined;
  readonly #places = new Map<string, number | undefined>();

  constructor(language: string, script: TargetScript, words: TargetWords) {
    this.#script = script;
    this.#words = words;
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    this.#country = (country) => stemOfCountry(names.of(country), script.code);
    this.#farthest = script.keepsSpelling ? FARTHEST_FORM : FARTHEST;
  }

  /** Whether the target says a name of the source. */
  has(target: string, name: string): boolean {
    return this.find(target, name) !== undefined;
  }

  /** Where the target says a name of the source, in characters; 0 where that cannot be told. */
  find(target: string, name: string): number | undefined {
    const key = `${name}\n${target}`;
    if (this.#places.has(key)) return this.#places.get(key);
    const place = this.#find(target, name);
    this.#places.set(key, place);
    return place;
  }

  #find(target: string, name: string): number | undefined {
    const kept = target.indexOf(name);
    if (kept >= 0) return kept;
    const country = this.#findCountry(target, name);
    if (country !== undefined) return country;
    return this.#script.names === 'unspaced' ? this.#findInRow(target, name) : this.#findWord(target, name);
  }

  #findInRow(target: string, name: string): number | undefined {
    const sounds = this.#words.soundsOf(name);
    const farthest = consonantsIn(sounds) <= FEW_CONSONANTS ? FARTHEST_SHORT_IN_ROW : FARTHEST_IN_ROW;
    return soundDistance(sounds, this.#words.rowOf(target), ANYWHERE) <= farthest ? 0 : undefined;
  }

  #findWord(target: string, name: string): number | undefined {
    const sounds = this.#words.soundsOf(name);
    const folded = fold(name);
    const stem = folded.slice(0, Math.max(SHORTEST_STEM, folded.length - (folded.length > 6 ? 2 : 1)));
    const isPlace = findKnownPlace(name) !== undefined;
    const place = canonicalPlace(name);
    const farthest = isPlace ? Math.max(FARTHEST_PLACE, this.#farthest) : this.#farthest;
    const isSaid = (word: TargetWord) =>
      (this.#script.isShared && isForm(word.folded, stem)) ||
      soundDistance(sounds, word.sounds) <= farthest ||
      (isPlace && canonicalPlace(word.text) === place);
    return this.#words.of(target).find(isSaid)?.at ?? this.#findAdjective(target, folded);
  }

  /** An adjective of the name, which has no capital in many languages: `parisino`. */
  #findAdjective(target: string, name: string): number | undefined {
    if (!this.#script.isShared || name.length < ADJECTIVE_CHARACTERS) return undefined;
    const stem = name.slice(0, Math.max(ADJECTIVE_CHARACTERS, name.length - 2));
    const place = fold(target).search(new RegExp(`(?<!\\p{L})${stem}`, 'u'));
    return place < 0 ? undefined : place;
  }

  /** A country under its name, or as an adjective of it; of some countries there are too many. */
  #findCountry(target: string, name: string): number | undefined {
    if (name === 'Korea') return this.#placeOfCountry(target, 'KR') ?? this.#placeOfCountry(target, 'KP');
    const place = findKnownPlace(name);
    if (place?.kind !== 'country') return undefined;
    return this.#placeOfCountry(target, place.country) ?? (MANY_NAMED.has(place.country) ? 0 : undefined);
  }

  #placeOfCountry(target: string, country: string): number | undefined {
    const stem = this.#country(country);
    const place = stem === undefined ? -1 : fold(target).indexOf(stem);
    return place < 0 ? undefined : place;
  }
}

/** Inflected, or within a compound as German writes it: `Nordkorea`. */
function isForm(word: string, stem: string): boolean {
  return stem.length > SHORTEST_STEM ? word.includes(stem) : word.startsWith(stem);
}
