export { writesDecimalPoint } from './decimal-mark.ts';
export { type FoundNumber, findNumbers } from './find-numbers.ts';
