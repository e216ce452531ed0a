import { areSiblings, type LanguageRating, rateLanguages } from '../../../language/identification/index.ts';
import { primaryLanguage } from '../../../language/language-tags.ts';
import { scriptOf, shareOfScript } from '../../../language/scripts/index.ts';
import type { Finding } from '../../schema.ts';
import type { AlignedSegment } from '../../segments/aligned-segment.ts';
import type { LanguagePair } from '../../translator.ts';
import { type CheckContext, type SegmentCheck, UNUSABLE } from '../gate-check.ts';
import { withoutNonTranslatables } from '../non-translatables/non-translatables.ts';

/** Less of the expected script than this, and the segment is not in the language. */
const MIN_SHARE_OF_SCRIPT = 0.3;
/** Names and product names alone may stay in another script. */
const MIN_LETTERS = 4;
/** How many more points another language must have than that of the target: in proportion, and words that one language has. */
const LEAD = { factor: 1.2, words: 1 };
const LEAD_OF_SIBLINGS = { factor: 1.5, words: 2 };
/** No sentence of Japanese is so long without kana; a headline may be shorter. */
const MAX_HAN_WITHOUT_KANA = 15;
const HAN_SCRIPTS: ReadonlySet<string> = new Set(['Hans', 'Hant', 'Jpan']);
const HAN = /\p{Script=Han}/gu;
/** A target with so many letters of its script is written in it, whatever names it keeps. */
const MIN_LETTERS_OF_SCRIPT = 2;
const CAPITALIZED = /(?<![\p{Lu}\p{Ll}\p{N}])\p{Lu}[\p{Lu}\p{Ll}\p{M}\p{N}'’.-]*/gu;
/** A row of words, as headlines have them. */
const HEADLINE = /(?<![\p{L}\p{N}])\p{L}+(?:[^\p{L},]+\p{L}+){3}/u;

export const languageCheck: SegmentCheck = {
  kind: ['untranslated', 'wrong-language'],
  severity: UNUSABLE,
  scope: 'segment',
  check: checkLanguage,
};

type LanguageFault = 'untranslated' | 'wrong-language';

/** A target that is still in the source language, or in a language that nobody asked for. */
function checkLanguage({ id, source, target }: AlignedSegment, { pair }: CheckContext): Finding[] {
  const kind = findFault(withoutNonTranslatables(source), withoutNonTranslatables(target), pair);
  return kind === undefined ? [] : [{ kind, segment: id, text: target, expected: pair.to }];
}

function findFault(source: string, target: string, pair: LanguagePair): LanguageFault | undefined {
  const tellForeign = () => tellOtherLanguage(rateLanguages(source), pair.from);
  // What an article says in a third language is kept as it is, or beside its translation.
  const [copied, original] = [lettersOf(target), lettersOf(source)];
  if (copied.includes(original) && tellForeign() !== undefined) return undefined;
  // And not only a name.
  if (copied === original && (hasRunningWords(source) || HEADLINE.test(source))) return 'untranslated';
  const byScript = findFaultOfScript(source, target, pair);
  if (byScript !== undefined) return byScript;
  const rating = rateLanguages(target);
  if (rating?.kind === 'script') return isOtherHanScript(rating.code, target, pair.to) ? 'wrong-language' : undefined;
  const told = tellOtherLanguage(rating, pair.to);
  if (told === undefined || told === tellForeign()) return undefined;
  return told === primaryLanguage(pair.from) ? 'untranslated' : 'wrong-language';
}

function findFaultOfScript(source: string, target: string, pair: LanguagePair): LanguageFault | undefined {
  const [from, to] = [scriptOf(pair.from), scriptOf(pair.to)];
  const own = from === to ? target : withoutKeptNames(source, target, to);
  const isOther = own.length >= MIN_LETTERS && shareOfScript(own, to) < MIN_SHARE_OF_SCRIPT && hasRunningWords(own);
  if (!isOther) return undefined;
  return from !== to && shareOfScript(own, from) > 1 - MIN_SHARE_OF_SCRIPT ? 'untranslated' : 'wrong-language';
}

/** A target that is written in its script for the rest may have more letters in the names that it keeps as they are. */
function withoutKeptNames(source: string, target: string, script: string): string {
  const letters = target.match(/\p{L}/gu)?.length ?? 0;
  if (shareOfScript(target, script) * letters < MIN_LETTERS_OF_SCRIPT) return target;
  const kept = new Set(source.match(CAPITALIZED));
  return target.replace(CAPITALIZED, (name) => (kept.has(name) ? ' ' : name));
}

/** Japanese for Chinese, or the other way round: both write Han characters. */
function isOtherHanScript(told: string, text: string, language: string): boolean {
  const [script, toldScript] = [scriptOf(language), scriptOf(told)];
  const isJapanese = script === 'Jpan';
  if (!HAN_SCRIPTS.has(script) || !HAN_SCRIPTS.has(toldScript) || isJapanese === (toldScript === 'Jpan')) return false;
  return !isJapanese || (text.match(HAN)?.length ?? 0) > MAX_HAN_WITHOUT_KANA;
}

/** The language whose words a text has rather than those of `language`; `undefined` where none leads clearly. */
function tellOtherLanguage(rating: LanguageRating | undefined, language: string): string | undefined {
  if (rating?.kind !== 'words') return undefined;
  const code = primaryLanguage(language);
  const own = rating.points.get(language) ?? rating.points.get(code);
  if (own === undefined) return undefined;
  const [best, points] = [...rating.points].reduce((one, other) => (other[1] > one[1] ? other : one));
  const lead = areSiblings(code, best) ? LEAD_OF_SIBLINGS : LEAD;
  return best !== code && best !== language && points > Math.max(0, own) * lead.factor + lead.words ? best : undefined;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** Two words in lower case, or a word in letters without case. */
function hasRunningWords(text: string): boolean {
  return (text.match(/(?<![\p{L}\p{N}@/.#$])\p{Ll}{2,}/gu) ?? []).length >= 2 || /[\p{Lo}]{4,}/u.test(text);
}
