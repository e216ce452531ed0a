import type { Article } from '../../article/schema.ts';
import type { Entity } from '../schema.ts';
import { findNamedForces } from './find-named-forces.ts';
import { findCandidates } from './find-names.ts';
import { groupEntities } from './group-entities.ts';
import { matchKnownName } from './known-names.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { CERTAIN, type NamedSpan, toSpan } from './named-span.ts';
import { resolveNames } from './resolve-names.ts';
import { segmentNames } from './segment-names.ts';
import { type TokenizedSentence, tokenizeSentences } from './tokenize-sentences.ts';
import { weighTeams } from './weigh-teams.ts';

const SKIPPED_BLOCKS = new Set(['credit', 'byline', 'other']);

/** People with roles, organisations and places of an article in a language, each with all its mentions; ids in order of first mention. */
export function findEntities(article: Article, language: string): Entity[] {
  const lexicon = lexiconOf(language);
  const readable = readableSentences(article);
  const sentences = tokenizeSentences(article, readable, language);
  const spans = sentences.flatMap((sentence) => spansOf(article.text, sentence, lexicon));
  const weighed = weighTeams(spans, sentences, lexicon);
  const resolved = [...resolveNames(article.text, weighed, sentences, lexicon), ...findNamedForces(article, readable)];
  return groupEntities(article, resolved, lexicon.language);
}

function readableSentences(article: Article) {
  let index = 0;
  return article.sentences.filter((sentence) => {
    while ((article.blocks[index]?.end ?? Number.POSITIVE_INFINITY) < sentence.end) index += 1;
    const block = article.blocks[index];
    return block !== undefined && block.start <= sentence.start && !SKIPPED_BLOCKS.has(block.kind);
  });
}

function spansOf(text: string, sentence: TokenizedSentence, lexicon: Lexicon): NamedSpan[] {
  const { tokens } = sentence;
  const placeline = sentence.isDateline ? datelinePlace(sentence) : undefined;
  if (placeline !== undefined) return [placeline, ...knownAfter(text, sentence, placeline.tokens.length, lexicon)];
  if (sentence.isShouted) return [];
  const dateline = paragraphDateline(text, sentence);
  const rest = tokens.slice(dateline?.tokens.length ?? 0);
  const candidates = findCandidates(text, rest, lexicon);
  const spans = candidates.flatMap((candidate) => segmentNames(text, candidate, lexicon));
  return [...(dateline === undefined ? [] : [dateline]), ...spans, ...smallAgencies(text, sentence, lexicon)];
}

const MAX_DATELINE_WORDS = 4;

/** The country and the agency behind a dateline's place: `Leeds, England (Reuters)`. */
function knownAfter(text: string, { tokens }: TokenizedSentence, from: number, lexicon: Lexicon): NamedSpan[] {
  const spans: NamedSpan[] = [];
  for (let index = from; index < tokens.length; ) {
    const known = matchKnownName(text, tokens, index, lexicon.language);
    if (known !== undefined) {
      const { place, placeName } = known;
      spans.push(
        toSpan(
          tokens,
          index,
          known.length,
          { [known.type]: CERTAIN },
          { ...(place && { place }), ...(placeName && { placeName }) },
        ),
      );
    }
    index += known?.length ?? 1;
  }
  return spans;
}

/** The place of a line that holds a place and a date alone. */
function datelinePlace({ tokens }: TokenizedSentence): NamedSpan | undefined {
  const end = tokens.findIndex((token) => !token.isCapitalized || /[,(]/.test(token.gap));
  const length = end < 0 ? tokens.length : end;
  const isPlain = tokens
    .slice(1, length)
    .every((token) => token.gap === ' ' || token.gap === '. ' || token.gap === '-');
  return length > 0 && length <= MAX_DATELINE_WORDS && isPlain
    ? toSpan(tokens, 0, length, { place: CERTAIN })
    : undefined;
}

/** `HAMBURG, 23. August (dpa).`, `BAD VILBEL. Die …`: a place in capitals opens the paragraph. */
function paragraphDateline(text: string, { tokens }: TokenizedSentence): NamedSpan | undefined {
  let length = 0;
  while (length < MAX_DATELINE_WORDS) {
    const token = tokens[length];
    if (token === undefined || !/^\p{Lu}[\p{Lu}’'-]+$/u.test(token.text)) break;
    if (length > 0 && token.gap !== ' ') break;
    length += 1;
  }
  const last = tokens[length - 1];
  if (last === undefined || last.end - (tokens[0]?.start ?? 0) < 4) return undefined;
  const follows = /^(?:\. +\p{Lu}|, +\d{1,2}\.? |,? +\()/u.test(text.slice(last.end, last.end + 8));
  const opens = text.slice(Math.max(0, (tokens[0]?.start ?? 0) - 2), tokens[0]?.start).trim() === '';
  return follows && opens ? toSpan(tokens, 0, length, { place: CERTAIN }) : undefined;
}

/** Agencies that write their own names in small letters: `dpa`. */
function smallAgencies(text: string, { tokens }: TokenizedSentence, lexicon: Lexicon): NamedSpan[] {
  return tokens.flatMap((token, index) => {
    if (
      token.isCapitalized ||
      token.text.length > 4 ||
      token.text.length < 2 ||
      !(index === 0 || /[(/]$/.test(token.gap))
    )
      return [];
    const known = matchKnownName(text, tokens, index, lexicon.language);
    return known?.type === 'organization' ? [toSpan(tokens, index, known.length, { organization: CERTAIN })] : [];
  });
}
