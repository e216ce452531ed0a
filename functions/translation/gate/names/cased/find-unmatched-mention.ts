import { countryOfDemonym, findKnownPlace } from '../../../../language/places/index.ts';
import type { SourceName } from '../source/source-names.ts';
import { COUNTRY_PARTS } from '../target/name-forms.ts';
import type { TargetNames } from './match-names.ts';

const WORD = /(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}]*/gu;

/**
 * Where a source says a name that its target says as well, but less often: there another word may stand for it.
 * `undefined` where the target says it as often. An adjective of a country says the country.
 */
export function findUnmatchedMention(
  name: SourceName,
  source: string,
  target: string,
  targets: TargetNames,
  placeOf: (at: number) => number,
): SourceName | undefined {
  const country = countryNamed(name.word);
  const mentions = [...source.matchAll(WORD)].filter(
    ([word]) => word === name.word || (country !== undefined && countryOf(word) === country),
  );
  const own = mentions.filter(([word]) => word === name.word);
  if (mentions.length < 2) return undefined;
  const places = targets.places(target, name.word);
  if (places.length === 0 || places.length >= mentions.length) return undefined;
  const distance = (at: number) => Math.min(...places.map((place) => Math.abs(place - placeOf(at))));
  const farthest = own.map(({ index }) => index).sort((a, b) => distance(b) - distance(a))[0];
  return farthest === undefined ? undefined : { ...name, at: farthest };
}

function countryNamed(word: string): string | undefined {
  if (word === 'Korea') return 'KR';
  const place = findKnownPlace(word);
  return COUNTRY_PARTS[word] ?? (place?.kind === 'country' ? place.country : undefined);
}

function countryOf(word: string): string | undefined {
  return /^\p{Lu}/u.test(word) ? (countryNamed(word) ?? countryOfDemonym(word.toLowerCase())) : undefined;
}
