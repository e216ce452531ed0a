import { canonicalPlace, findKnownPlace } from '../language/places.ts';
import { consonantsIn, soundDistance } from '../language/sound-alike.ts';
import { fold, stemOfCountry } from './name-forms.ts';
import type { TargetScript } from './target-script.ts';
import type { TargetWords } from './target-words.ts';

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
/** The United States, the United Kingdom, the Netherlands. */
const MANY_NAMED: ReadonlySet<string> = new Set(['US', 'GB', 'NL']);
const ANYWHERE = { anywhere: true, mergesLiquids: true };

/** Finds names in targets: as they are, inflected, transliterated, or under another name of the same place. */
export class TargetNames {
  readonly #script: TargetScript;
  readonly #words: TargetWords;
  readonly #farthest: number;
  readonly #country: (code: string) => string | undefined;
  readonly #said = new Map<string, boolean>();

  constructor(language: string, script: TargetScript, words: TargetWords) {
    this.#script = script;
    this.#words = words;
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    this.#country = (country) => stemOfCountry(names.of(country), script.code);
    this.#farthest = script.keepsSpelling ? FARTHEST_FORM : FARTHEST;
  }

  /** Whether the target says a name of the source. */
  has(target: string, name: string): boolean {
    const key = `${name}\n${target}`;
    const known = this.#said.get(key);
    if (known !== undefined) return known;
    const isSaid = this.#says(target, name);
    this.#said.set(key, isSaid);
    return isSaid;
  }

  #says(target: string, name: string): boolean {
    if (target.includes(name) || this.#hasCountry(target, name)) return true;
    const sounds = this.#words.soundsOf(name);
    if (this.#script.names === 'unspaced') {
      const farthest = consonantsIn(sounds) <= FEW_CONSONANTS ? FARTHEST_SHORT_IN_ROW : FARTHEST_IN_ROW;
      return soundDistance(sounds, this.#words.rowOf(target), ANYWHERE) <= farthest;
    }
    const folded = fold(name);
    const stem = folded.slice(0, Math.max(SHORTEST_STEM, folded.length - (folded.length > 6 ? 2 : 1)));
    const isPlace = findKnownPlace(name) !== undefined;
    const place = canonicalPlace(name);
    const farthest = isPlace ? Math.max(FARTHEST_PLACE, this.#farthest) : this.#farthest;
    return this.#words
      .of(target)
      .some(
        (word) =>
          (this.#script.isShared && isForm(word.folded, stem)) ||
          soundDistance(sounds, word.sounds) <= farthest ||
          (isPlace && canonicalPlace(word.text) === place),
      );
  }

  /** A country under its name, or as an adjective of it; of some countries there are too many. */
  #hasCountry(target: string, name: string): boolean {
    if (name === 'Korea') return this.#saysCountry(target, 'KR') || this.#saysCountry(target, 'KP');
    const place = findKnownPlace(name);
    if (place?.kind !== 'country') return false;
    return MANY_NAMED.has(place.country) || this.#saysCountry(target, place.country);
  }

  #saysCountry(target: string, country: string): boolean {
    const stem = this.#country(country);
    return stem !== undefined && fold(target).includes(stem);
  }
}

/** Inflected, or within a compound as German writes it: `Nordkorea`. */
function isForm(word: string, stem: string): boolean {
  return stem.length > SHORTEST_STEM ? word.includes(stem) : word.startsWith(stem);
}
