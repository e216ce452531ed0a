import { once } from '../../../language/language-files.ts';
import { namesNumber, numeralClass } from '../../../language/numbers/index.ts';
import {
  type Classifiers,
  classifiersOf,
  linkPattern,
  type MeasureWords,
  measureWordsOf,
} from '../../../language/units/index.ts';
import type { Finding } from '../../schema.ts';
import type { AlignedSegment } from '../../segments/aligned-segment.ts';
import type { LanguagePair } from '../../translator.ts';
import { MEASURE_IN_WORDS } from './converted-measures.ts';
import { findLostClassifiers } from './find-lost-classifiers.ts';
import { lostBesideMarks, lostInGaps } from './lost-beside-marks.ts';
import { lostInCodes } from './lost-in-codes.ts';

/** What measures or counts something, without the number that it needs. */
interface LostNumber {
  readonly text: string;
  /** What is measured; `undefined` where nothing in the source could excuse it but the same. */
  readonly kind: string | undefined;
}

const CURRENCY = /[$€£¥₽₴₹₩]/g;
const CURRENCY_KIND = 'currency';
const NUMBER_AFTER = /^[\s\u00a0\u202f]?[\p{N}-]/u;
const NUMBER_BEFORE = once(() => new RegExp(`[\\p{N}${numeralClass()}]$`, 'u'));
/** Brackets, ranges and letters of formulas: what stands before them is not judged. */
const UNJUDGED_BEFORE = /[()（）[\]［］«„“”»"'’「」『』〜～~/／+±<>=≈×·・&–—-]$|[a-z]$/iu;
/** `на «100 процентов»`: the number stands within the marks as well. */
const QUOTE_BEFORE = /[\s\u00a0\u202f«„“"]+$/;
/** `Sie sei, % sicher`: no number ends there. */
const AFTER_CLAUSE = /(?<!\p{N})[,;:]$/u;
/** `7– см`: the end of a range. */
const AFTER_RANGE = /\p{N}(?:\s?[–—]\s?|\s?-\s)$/u;
const FIRST_WORD = /^[\p{L}\p{M}/.²]+/u;
const LAST_WORD = /[\p{L}\p{M}'’]+$/u;
const VAGUE_KINDS = ['time', 'length', 'weight', 'scale', 'money'];
/** Months, places in an order and places on a map are 数か月 and the like where no number is known. */
const NEEDS_NUMBER: ReadonlySet<string | undefined> = new Set(['time', 'order', 'thing']);
const KANA = /\p{Script=Katakana}/u;
const HIRAGANA = /\p{Script=Hiragana}/u;

/** Signs, units and classifiers of a target that have lost their number, where those of the source have one. */
export function checkLostNumbers({ id, source, target }: AlignedSegment, pair: LanguagePair): Finding[] {
  const lost = [
    ...lostCurrencies(target, pair.to),
    ...lostNumbersIn(target, pair.to),
    ...lostInBrackets(source, target, pair.to),
    ...lostBeforeMarks(source, target, pair.to),
    ...[
      ...lostBesideMarks(source, target, pair),
      ...lostInGaps(source, target, pair),
      ...lostInCodes(source, target, pair.from),
      ...findLostClassifiers(source, target, pair),
    ].map((text) => ({ text, kind: undefined })),
  ];
  if (lost.length === 0) return [];
  const unnumbered = unnumberedKinds(source, pair.from);
  return lost
    .filter(({ kind, text }) => (kind === undefined ? !hasWord(source, text) : !unnumbered.has(kind)))
    .map(({ text }) => ({ kind: 'number', segment: id, text, message: 'has lost its number' }));
}

/** `40 miles (km)`: a measure once more in another unit, without its number. */
function lostInBrackets(source: string, target: string, language: string): LostNumber[] {
  const kinds = measureWordsOf(language)?.kinds ?? classifiersOf(language)?.kinds;
  if (kinds === undefined || source.match(MEASURE_IN_WORDS) !== null) return [];
  return [...target.matchAll(MEASURE_IN_WORDS)]
    .map(([, inside = '']) => inside.trim())
    .filter((inside) => kinds.has(inside.toLowerCase()) || kinds.has(FIRST_WORD.exec(inside)?.[0].toLowerCase() ?? ''))
    .map((inside) => ({ text: `(${inside})`, kind: undefined }));
}

/** `en , él`: a word that ends no clause, before a mark, where the source has numbers. */
function lostBeforeMarks(source: string, target: string, language: string): LostNumber[] {
  const words = measureWordsOf(language);
  if (words === undefined || !/\p{N}/u.test(source)) return [];
  return [...target.matchAll(words.openEnds)].map(([text]) => ({ text, kind: undefined }));
}

function hasWord(text: string, word: string): boolean {
  return ` ${text} `.includes(` ${word} `);
}

function lostNumbersIn(text: string, language: string): LostNumber[] {
  const words = measureWordsOf(language);
  if (words !== undefined) return lostUnits(text, language, words);
  const classifiers = classifiersOf(language);
  return classifiers === undefined ? [] : lostClassifiers(text, classifiers);
}

function lostUnits(text: string, language: string, words: MeasureWords): LostNumber[] {
  const { signs, units, openers, prepositions, amounts, noAmounts, noUnits, beforeUnits, lone, kinds } = words;
  const kindOf = (word: string) => kinds.get(word.toLowerCase());
  const lostSigns = [...text.matchAll(signs)]
    .filter(({ 0: sign, index }) => {
      const before = text.slice(0, index).replace(QUOTE_BEFORE, '');
      if (beforeUnits.test(before) || noUnits.test(text.slice(index))) return false;
      const word = LAST_WORD.exec(before)?.[0].toLowerCase();
      if (openers.test(before) || prepositions.test(before) || AFTER_RANGE.test(before)) return true;
      if (word === undefined) return before === '' || AFTER_CLAUSE.test(before);
      if (kindOf(sign) === 'percent' && noAmounts.test(word)) return true;
      return !amounts.has(word) && !namesNumber(word, language);
    })
    .map(([word]) => ({ text: word, kind: kindOf(word) }));
  const lostWords = [...text.matchAll(units)]
    .filter(({ 0: unit, index }) => !NUMBER_AFTER.test(text.slice(index + unit.length)))
    .flatMap(({ 0: unit, index }) => {
      const before = text.slice(0, index).trimEnd();
      if (beforeUnits.test(before)) return [];
      if (openers.test(before)) return [{ text: unit, kind: undefined }];
      return prepositions.test(before) ? [{ text: unit, kind: kindOf(unit) }] : [];
    });
  const lostEndings = [...text.matchAll(lone)].map(([ending]) => ({ text: ending.trim(), kind: undefined }));
  return [...lostSigns, ...lostWords, ...lostEndings];
}

function lostClassifiers(
  text: string,
  { bound, endsWithClassifier, rates, amounts, lone, kinds }: Classifiers,
): LostNumber[] {
  const lost: LostNumber[] = [];
  for (const { 0: classifier, index } of text.matchAll(bound)) {
    const before = text.slice(0, index).trimEnd();
    const last = before.at(-1) ?? '';
    const isKanaWord = KANA.test(classifier[0] ?? '') && KANA.test(last) && !endsWithClassifier.test(before);
    const isPartOfWord = isKanaWord || (HIRAGANA.test(classifier[0] ?? '') && HIRAGANA.test(last));
    const isRate = rates.test(text.slice(index + classifier.length));
    if (isPartOfWord || isRate || NUMBER_BEFORE().test(before) || UNJUDGED_BEFORE.test(before) || amounts.has(last))
      continue;
    const kind = kinds.get(classifier);
    lost.push({ text: classifier, kind: NEEDS_NUMBER.has(kind) ? undefined : kind });
  }
  for (const pattern of lone)
    for (const [word] of text.matchAll(pattern)) lost.push({ text: word, kind: kinds.get(word) });
  return lost;
}

/** Currency signs without an amount on either side. */
function lostCurrencies(text: string, language: string): LostNumber[] {
  return [...text.matchAll(CURRENCY)]
    .filter(
      ({ index }) => !NUMBER_AFTER.test(text.slice(index + 1)) && !hasAmountBefore(text.slice(0, index), language),
    )
    .map(([sign]) => ({ text: sign, kind: CURRENCY_KIND }));
}

function hasAmountBefore(before: string, language: string): boolean {
  if (/\p{L}$/u.test(before)) return !/(?<!\p{L})\p{Lu}{1,3}$/u.test(before);
  const trimmed = before.trimEnd();
  if (trimmed === '') return false;
  if (NUMBER_BEFORE().test(trimmed) || UNJUDGED_BEFORE.test(trimmed))
    return !/[a-z]$/iu.test(trimmed) || isNumberNear(trimmed, language);
  return isNumberNear(trimmed, language);
}

function isNumberNear(before: string, language: string): boolean {
  const [last = '', previous = ''] =
    before
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}'’.,]+/gu)
      ?.slice(-2)
      .reverse() ?? [];
  const word = linkPattern(language).test(` ${last} `) ? previous : last;
  return /\p{N}$/u.test(word) || namesNumber(word, language);
}

/** What a source measures without a number, or with a vague one. */
function unnumberedKinds(text: string, language: string): ReadonlySet<string | undefined> {
  const words = measureWordsOf(language);
  if (words === undefined) {
    const lost = [...lostCurrencies(text, language), ...lostNumbersIn(text, language)].map(({ kind }) => kind);
    return new Set(classifiersOf(language)?.some.test(text) === true ? [...lost, ...VAGUE_KINDS] : lost);
  }
  const unnumbered = [words.signs, words.units].flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => !isAfterNumber(text.slice(0, index), language))
      .map(([word]) => words.kinds.get(word.toLowerCase())),
  );
  return new Set([...unnumbered, ...lostCurrencies(text, language).map(({ kind }) => kind)]);
}

function isAfterNumber(before: string, language: string): boolean {
  const trimmed = before.replace(/[\s\u00a0\u202f-]+$/, '');
  if (/\p{N}$/u.test(trimmed)) return true;
  const word = LAST_WORD.exec(trimmed)?.[0].toLowerCase();
  return word !== undefined && namesNumber(word, language);
}
