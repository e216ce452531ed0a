import type { Article, Sentence } from '../../article/schema.ts';
import type { Lexicon } from '../../language/names/index.ts';
import { isDemonym } from '../../language/places/index.ts';
import type { ResolvedName } from './named-span.ts';

/** Bodies of a state that news writes in small letters: `Ukrainian air force`. */
export function findNamedForces(article: Article, sentences: readonly Sentence[], lexicon: Lexicon): ResolvedName[] {
  const { stateBodies } = lexicon;
  if (stateBodies === undefined) return [];
  return sentences.flatMap((sentence) => {
    const text = article.text.slice(sentence.start, sentence.end);
    return [...text.matchAll(stateBodies)].flatMap((match) => {
      const [whole, people = ''] = match;
      if (!isDemonym(people.toLowerCase(), lexicon.language)) return [];
      const start = sentence.start + match.index;
      const place = { start, end: start + whole.length, tokens: [], sentence: [], index: 0 };
      return [{ span: { text: whole, ...place, scores: {} }, type: 'organization' as const }];
    });
  });
}
