/** Words that tie a sentence to others or point to what was named before. */
export { type DiscourseCues, discourseCuesOf } from './discourse-cues.ts';
