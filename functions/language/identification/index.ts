/** Tells languages apart, and knows which stand close to each other. */
export { guessLanguage } from './guess-language.ts';
export { identifyLanguage } from './identify-language.ts';
export { areCloseLanguages, areSiblings, commonHanShare, commonWordsOf } from './language-profiles.ts';
export { type LanguageRating, rateLanguages } from './rate-languages.ts';
