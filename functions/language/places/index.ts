export {
  CountryForms,
  countriesNamed,
  countriesOfMoney,
  countryOfWord,
  findManyNamedCountry,
  isManyNamedCountry,
  manyNamesOf,
} from './country-forms.ts';
export { countryOfDemonym, isDemonym } from './demonyms.ts';
export { directedPlacesIn, directionsIn } from './directions.ts';
export { englishCountry } from './english-country.ts';
export {
  canonicalPlace,
  countryOfPlace,
  findKnownPlace,
  type KnownPlace,
  longestPlace,
} from './places.ts';
