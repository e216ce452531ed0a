import type { Article, Sentence } from '../../article/schema.ts';
import { isDemonym } from '../../language/places/index.ts';
import type { ResolvedName } from './resolve-names.ts';

const FORCE =
  /\b(\p{Lu}[\p{L}’']+) (air force|army|navy|armed forces|military|parliament|foreign ministry|defen[cs]e ministry|interior ministry|finance ministry|health ministry|central bank|government)\b/gu;

/** Bodies of a state that news writes in small letters: `Ukrainian air force`. */
export function findNamedForces(article: Article, sentences: readonly Sentence[]): ResolvedName[] {
  return sentences.flatMap((sentence) => {
    const text = article.text.slice(sentence.start, sentence.end);
    return [...text.matchAll(FORCE)].flatMap((match) => {
      const [whole, people = '', body = ''] = match;
      if (!isDemonym(people.toLowerCase()) || body === 'government' || body === 'military') return [];
      const start = sentence.start + match.index;
      const span = {
        text: whole,
        start,
        end: start + whole.length,
        tokens: [],
        sentence: [],
        index: 0,
        evidence: {},
      };
      return [{ span, type: 'organization' as const }];
    });
  });
}
