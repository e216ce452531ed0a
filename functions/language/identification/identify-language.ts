import type { LanguageIdentifier } from 'cld3-asm';
import { once } from '../language-files.ts';
import { primaryLanguage } from '../language-tags.ts';
import { textDirection } from '../scripts/index.ts';
import { profileOf } from './language-profiles.ts';
import { rateLanguages } from './rate-languages.ts';

/** More text changes no answer. */
const MAX_CHARACTERS = 4000;
/** Fewer letters are a word of any language. */
const MIN_LETTERS = 3;
/** So many words with this lead over the second language need no model. */
const ENOUGH_WORDS = 30;
const CLEAR_LEAD = 1.35;
/** Points of the first model's answer: about three words that only one language has. */
const MODEL_POINTS = 2.5;
/** For a language that hardly any news is written in, and one that no file here knows. */
const RARE_POINTS = 1.5;
/** What a page says of itself is worth more than a few words, and less than a sentence: templates declare any language. */
const DECLARED_POINTS = 4;
/** The second model is a small one. */
const SECOND_MODEL_CERTAINTY = 0.8;

/** The language of a text, as metadata state it. */
export interface LanguageGuess {
  /** BCP 47, the bare language; `und` where it cannot be told. */
  readonly code: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly direction?: 'ltr' | 'rtl';
}

/** The model is loaded for the first text that needs it: most can be told by their words alone. */
const provideIdentifier = once(async (): Promise<LanguageIdentifier> => {
  const { loadIdentifier } = await import('./load-identifier.ts');
  return loadIdentifier(MAX_CHARACTERS);
});

/**
 * The language of a text: the one that its page declares unless the words say another, by its script where only one
 * language uses it, else by common words and letters, and in short or unclear texts by these and CLD3 together. `und`
 * where there is too little text.
 */
export async function identifyLanguage(text: string, declared?: string): Promise<LanguageGuess> {
  const sample = text.replace(/https?:\S+|(?<!\S)\S+@\S+/g, ' ').slice(0, MAX_CHARACTERS);
  const rating = (sample.match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS ? undefined : rateLanguages(sample);
  if (rating === undefined) return { code: 'und', confidence: 0 };
  const believed = declared === undefined ? undefined : believe(sample, primaryLanguage(declared));
  if (believed !== undefined) return believed;
  if (rating.kind === 'script') return describe(rating.code, 0.9 + rating.share / 10);
  const points = new Map([...rating.points].map(([code, each]) => [code, each + (profileOf(code)?.prior ?? 0)]));
  const [first, second] = highest(points);
  const isClear = first.points > 0 && first.points > second.points * CLEAR_LEAD;
  if (rating.words >= ENOUGH_WORDS && isClear) return describe(first.code, confidenceOf(first.points, second.points));
  return askModels(sample, points);
}

/** The declared language where its words lead, each counted once: a table repeats a few words that may be anybody's. */
function believe(sample: string, declared: string): LanguageGuess | undefined {
  const words = new Set(sample.toLowerCase().match(/[\p{L}\p{M}'’-]+/gu));
  const rating = rateLanguages([...words].join(' '));
  if (rating?.kind !== 'words') return undefined;
  const points = new Map<string, number>();
  for (const [code, each] of rating.points) {
    const language = profileOf(code)?.code ?? code;
    points.set(language, Math.max(each, points.get(language) ?? Number.NEGATIVE_INFINITY));
  }
  const own = points.get(declared);
  if (own === undefined) return undefined;
  points.delete(declared);
  const [other] = highest(points);
  const sum = own + DECLARED_POINTS;
  return sum > other.points ? describe(declared, confidenceOf(sum, other.points)) : undefined;
}

/** Lets the models vote. Words and first model agree on nearly every text of some length; the second decides elsewhere. */
async function askModels(sample: string, points: Map<string, number>): Promise<LanguageGuess> {
  const rated = new Set(points.keys());
  const byWords = primaryLanguage(highest(points)[0].code);
  const model = (await provideIdentifier()).findLanguage(sample);
  const named = primaryLanguage(model.language);
  addVote(points, rated, named, model.probability);
  if (byWords !== named && [byWords, named].every(isKnownToEld)) {
    const { eld } = await import('eld/extrasmall');
    const { language } = eld.detect(sample);
    if (language !== '') addVote(points, rated, primaryLanguage(language), SECOND_MODEL_CERTAINTY);
  }
  const [best, next] = highest(points);
  if (best.points <= 0) return describe(named, model.probability / 2);
  const agreed = best.code === named ? model.probability : 0;
  return describe(best.code, Math.max(confidenceOf(best.points, next.points), agreed));
}

function isKnownToEld(code: string): boolean {
  const profile = profileOf(code);
  return profile?.isUnknownToEld !== true || profile.isRare === true;
}

/** An answer speaks for the languages of the text's script that the model takes for it. */
function addVote(points: Map<string, number>, rated: ReadonlySet<string>, code: string, probability: number): void {
  const latin = `${code}-Latn`;
  const names = new Set([...(profileOf(latin)?.sameToCld3 ?? []), latin, `${code}-Cyrl`, code]);
  const known = [...names].filter((each) => rated.has(each));
  for (const name of known.length > 0 ? known : [code]) {
    const isUsual = rated.has(name) && profileOf(name)?.isRare !== true;
    points.set(name, (points.get(name) ?? 0) + (isUsual ? MODEL_POINTS : RARE_POINTS) * probability);
  }
}

interface Rated {
  readonly code: string;
  readonly points: number;
}

function highest(points: ReadonlyMap<string, number>): readonly [Rated, Rated] {
  const none: Rated = { code: 'und', points: 0 };
  let [first, second] = [none, none];
  for (const [code, value] of points) {
    if (value > first.points) [first, second] = [{ code, points: value }, first];
    else if (value > second.points) second = { code, points: value };
  }
  return [first, second];
}

/** The share of the lead: 0.5 where two languages are even. */
function confidenceOf(first: number, second: number): number {
  return first <= 0 ? 0 : first / (first + Math.max(0, second));
}

function describe(tag: string, confidence: number): LanguageGuess {
  const code = profileOf(tag)?.code ?? primaryLanguage(tag);
  return { code, confidence: Math.round(Math.min(1, confidence) * 1000) / 1000, direction: textDirection(code) };
}
