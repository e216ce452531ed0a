export { findManyNamedCountry, isManyNamedCountry } from './country-stems.ts';
export { countryOfDemonym, isDemonym } from './demonyms.ts';
export { type Direction, directionsIn } from './directions.ts';
export {
  canonicalPlace,
  countryCodes,
  countryOfPlace,
  ENGLISH_COUNTRIES,
  findKnownPlace,
  type KnownPlace,
  mayOpenPlace,
} from './places.ts';
