/** Words that tie a sentence to others, point to what was named before, or say why and how. */
export { type DiscourseCues, discourseCuesOf } from './discourse-cues.ts';
