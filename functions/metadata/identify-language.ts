import { rateLanguages } from '../language/identification/rate-languages.ts';
import { textDirection } from '../language/scripts/index.ts';
import type { Language } from './schema.ts';

const MAX_CHARACTERS = 4000;
const MIN_LETTERS = 3;
/** So many words with this lead over the second language need no model. */
const ENOUGH_WORDS = 30;
const CLEAR_LEAD = 1.35;
/** What the model's answer weighs against words: about three words that only one language has. */
const MODEL_WEIGHT = 2.5;
/** The second model is a small one. */
const SECOND_MODEL_CERTAINTY = 0.8;
/** The second model takes these for their neighbours. */
const UNKNOWN_TO_SECOND = new Set('af bs cy ga gl id is kk ky la lb mk mn mt ne ps sd so sw tg tt ug uz zu'.split(' '));
/** Hardly any news is written in these, nor in those that no list here knows: CLD3 takes scraps of text for them. */
const RARE = new Set('cy eo fy ga ht la lb mt so zu'.split(' '));
const RARE_WEIGHT = 1.5;
/** Codes of CLD3 that BCP 47 writes another way. */
const CODES: Readonly<Record<string, string>> = { iw: 'he', no: 'nb', fil: 'tl', jv: 'jv', 'zh-Latn': 'zh' };
/** CLD3 cannot tell these from each other in short texts: its answer counts for all of a group. */
const GROUPS: readonly (readonly string[])[] = [
  ['hr', 'bs', 'sr-Latn'],
  ['id', 'ms'],
];
/** What decides between languages that words and letters leave even: the one of far more news. */
const PRIORS: Readonly<Record<string, number>> = {
  hr: 0.4,
  'sr-Latn': 0.2,
  id: 0.3,
  en: 0.2,
  es: 0.2,
  nl: 0.2,
  nb: 0.1,
};
const SCRIPT_SUFFIX = /-(?:Latn|Cyrl)$/;

interface Identifier {
  findLanguage(text: string): { readonly language: string; readonly probability: number };
}

let identifier: Promise<Identifier> | undefined;

/** The model is loaded for the first text that needs it: most are told by their words alone. */
function provideIdentifier(): Promise<Identifier> {
  identifier ??= import('./load-identifier.ts').then(({ loadIdentifier }) => loadIdentifier(MAX_CHARACTERS));
  return identifier;
}

/**
 * The language of a text: by its script where that tells it, else by common words and letters, and in short or unclear
 * texts by these and CLD3 together. `und` where there is too little text to tell.
 */
export async function identifyLanguage(text: string): Promise<Language> {
  const sample = text.replace(/https?:\S+|(?<!\S)\S+@\S+/g, ' ').slice(0, MAX_CHARACTERS);
  const rating = (sample.match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS ? undefined : rateLanguages(sample);
  if (rating === undefined) return { code: 'und', confidence: 0 };
  if (rating.kind === 'script') return describe(rating.code, 0.9 + rating.share / 10);
  const points = new Map(rating.points);
  for (const [code, prior] of Object.entries(PRIORS)) if (points.has(code)) add(points, code, prior);
  const [first, second] = highest(points);
  const isClear = first.points > 0 && first.points > second.points * CLEAR_LEAD;
  if (rating.words >= ENOUGH_WORDS && isClear) return describe(first.code, confidenceOf(first.points, second.points));
  const model = (await provideIdentifier()).findLanguage(sample);
  const named = CODES[model.language] ?? model.language;
  addVote(points, rating.points, named, model.probability);
  // Words and model agree on nearly every text of some length; a second model decides where they do not.
  const byWords = first.code.replace(SCRIPT_SUFFIX, '');
  if (byWords !== named && [byWords, named].every((code) => RARE.has(code) || !UNKNOWN_TO_SECOND.has(code))) {
    const { eld } = await import('eld/extrasmall');
    const second = eld.detect(sample).language;
    if (second !== '') addVote(points, rating.points, CODES[second] ?? second, SECOND_MODEL_CERTAINTY);
  }
  const [best, next] = highest(points);
  if (best.points <= 0) return describe(named, model.probability / 2);
  return describe(
    best.code,
    Math.max(confidenceOf(best.points, next.points), best.code === named ? model.probability : 0),
  );
}

function addVote(points: Map<string, number>, rated: ReadonlyMap<string, number>, code: string, probability: number) {
  for (const name of namesOf(code, rated)) {
    add(points, name, (rated.has(name) && !RARE.has(name) ? MODEL_WEIGHT : RARE_WEIGHT) * probability);
  }
}

/** The languages of the text's script that an answer of the model speaks for. */
function namesOf(code: string, rated: ReadonlyMap<string, number>): readonly string[] {
  const group = GROUPS.find((each) => each.some((member) => member.replace(SCRIPT_SUFFIX, '') === code)) ?? [];
  const names = [...new Set([...group, `${code}-Cyrl`, code])].filter((each) => rated.has(each));
  return names.length > 0 ? names : [code];
}

function add(points: Map<string, number>, code: string, more: number): void {
  points.set(code, (points.get(code) ?? 0) + more);
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

function describe(tagged: string, confidence: number): Language {
  const code = tagged.replace(SCRIPT_SUFFIX, '');
  return { code, confidence: Math.round(Math.min(1, confidence) * 1000) / 1000, direction: textDirection(code) };
}
