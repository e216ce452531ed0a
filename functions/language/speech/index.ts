export { findQuotations, findQuotationsIn } from './find-quotations.ts';
export type { Quotation } from './quotation.ts';
export { endsInSpeechTag } from './speech-tags.ts';
export { isVerbOfSaying, type SpeechWords, speechOf } from './speech-words.ts';
