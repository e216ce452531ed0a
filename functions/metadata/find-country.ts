import { countryOfPlace } from '../language/places/index.ts';

/** ISO 3166-1 alpha-2 of a city or country, where its name is not ambiguous. */
export function findCountry(place: string): string | undefined {
  return countryOfPlace(place) ?? countryOfPlace(place.split(',').at(-1)?.trim() ?? '');
}
