import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityType, Facts } from '../../../functions/facts/schema.ts';
import { factsOf } from './analyze-text.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/facts');

/** What an article states, written down by hand; `optional` is neither missing nor false. */
interface ExpectedFacts {
  /** Mentions as the article writes them. */
  readonly people: readonly string[];
  readonly organizations: readonly string[];
  readonly places: readonly string[];
  readonly optionalNames?: readonly string[];
  /** A word of the role of a person, by the fullest name. */
  readonly roles: Readonly<Record<string, string>>;
  readonly quotes: readonly {
    readonly text: string;
    readonly kind: string;
    readonly speaker?: string;
    readonly cue?: string;
    readonly channel?: string;
  }[];
  readonly figures: readonly { readonly value: number; readonly unit: string | null; readonly qualifier?: string }[];
  readonly optionalFigures?: readonly { readonly value: number; readonly unit: string | null }[];
  readonly dates: readonly { readonly text: string; readonly value: string }[];
  readonly optionalDates?: readonly string[];
}

/** One kind of fact: what is expected, what was found, and what both hold. */
export interface FactScore {
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
  readonly right: number;
}

export const FACT_KINDS = ['names', 'roles', 'quotes', 'figures', 'dates'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

export interface FactsCase {
  readonly slug: string;
  readonly scores: Readonly<Record<FactKind, FactScore>>;
}

/** The cases of a language, `<language>-<slug>/{source.txt,expected.json}`, each compared with what is found. */
export function scoreCases(language: string): FactsCase[] {
  const slugs = readdirSync(FOLDER).filter((name) => name.startsWith(`${language}-`));
  return slugs.map((slug) => {
    const facts = factsOf(readFileSync(join(FOLDER, slug, 'source.txt'), 'utf8').trim(), language);
    const expected = JSON.parse(readFileSync(join(FOLDER, slug, 'expected.json'), 'utf8')) as ExpectedFacts;
    return { slug, scores: scoreFacts(facts, expected) };
  });
}

function scoreFacts(facts: Facts, expected: ExpectedFacts): FactsCase['scores'] {
  const mentions = facts.entities.flatMap(({ type, mentions: each }) => each.map(({ text }) => `${type} ${text}`));
  const ofType = (type: EntityType, names: readonly string[]) => names.map((name) => `${type} ${name}`);
  const names = [
    ...ofType('person', expected.people),
    ...ofType('organization', expected.organizations),
    ...ofType('place', expected.places),
  ];
  const isOptional = (mention: string) => expected.optionalNames?.some((name) => mention.endsWith(` ${name}`)) === true;
  const roleOf = (name: string) => facts.entities.find((entity) => entity.name === name)?.role ?? '';
  const roles = Object.entries(expected.roles);
  const isQuoted = (text: string, label: string) => label.includes(text);
  return {
    names: compare(
      names,
      mentions.filter((each) => !isOptional(each)),
    ),
    roles: compare(
      roles.map(([name, role]) => `${name}: ${role}`),
      roles.flatMap(([name, role]) =>
        roleOf(name).toLowerCase().includes(role.toLowerCase()) ? [`${name}: ${role}`] : [],
      ),
    ),
    quotes: compare(
      expected.quotes.map(describeQuote),
      facts.quotes.map(({ speaker, ...quote }) => {
        const wanted = expected.quotes.find(({ text }) => isQuoted(text, quote.text));
        return describeQuote({
          text: quote.text,
          kind: quote.kind,
          ...(wanted?.speaker === undefined || speaker === undefined ? {} : { speaker: speaker.name }),
          ...(wanted?.cue === undefined ? {} : { cue: quote.cue ?? '' }),
          ...(wanted?.channel === undefined ? {} : { channel: quote.channel ?? '' }),
        });
      }),
    ),
    figures: compare(
      expected.figures.map(describeFigure),
      facts.figures.map(describeFigure),
      (expected.optionalFigures ?? []).map(describeFigure),
    ),
    dates: compare(
      expected.dates.map(({ text, value }) => `${text} = ${value}`),
      facts.dates
        .map(({ text, value }) => {
          const same = expected.dates.find(
            (date) => date.value === value && (text.includes(date.text) || date.text.includes(text)),
          );
          return `${same?.text ?? text} = ${value}`;
        })
        .filter((each) => !expected.optionalDates?.some((optional) => each.startsWith(optional))),
    ),
  };
}

function describeQuote({ text, kind, speaker = '', cue = '', channel = '' }: ExpectedFacts['quotes'][number]): string {
  return [kind, text, speaker, cue, channel].join(' | ');
}

function describeFigure(figure: {
  readonly value: number | null;
  readonly unit: string | null;
  readonly qualifier?: string | undefined;
}): string {
  return [figure.value, figure.unit ?? '', figure.qualifier ?? ''].join(' ').trim();
}

/** Each fact counts once, however often the article repeats it. */
function compare(expected: readonly string[], found: readonly string[], optional: readonly string[] = []): FactScore {
  const [wanted, got] = [new Set(expected), new Set(found)];
  return {
    missing: [...wanted].filter((each) => !got.has(each)),
    wrong: [...got].filter((each) => !wanted.has(each) && !optional.includes(each)),
    right: [...wanted].filter((each) => got.has(each)).length,
  };
}

/** Precision and recall of a kind over all cases. */
export function totalOf(
  cases: readonly FactsCase[],
  kind: FactKind,
): { readonly precision: number; readonly recall: number } {
  const sum = (of: (score: FactScore) => number) => cases.reduce((total, { scores }) => total + of(scores[kind]), 0);
  const right = sum((score) => score.right);
  return {
    precision: right / (right + sum(({ wrong }) => wrong.length)),
    recall: right / (right + sum(({ missing }) => missing.length)),
  };
}
