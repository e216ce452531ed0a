export { findManyNamedCountry, isManyNamedCountry } from './country-stems.ts';
export { countryOfDemonym, isDemonym } from './demonyms.ts';
export { type Direction, directionsIn } from './directions.ts';
export { englishCountry } from './english-country.ts';
export {
  canonicalPlace,
  countryCodes,
  countryOfPlace,
  findKnownPlace,
  type KnownPlace,
  mayOpenPlace,
} from './places.ts';
