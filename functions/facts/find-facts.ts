import type { Article } from '../article/schema.ts';
import type { Metadata } from '../metadata/schema.ts';
import { dateContextOf, findDates } from './dates/find-dates.ts';
import { findEntities } from './entities/find-entities.ts';
import { findFigures } from './figures/find-figures.ts';
import { findQuotes } from './quotes/find-quotes.ts';
import type { Facts } from './schema.ts';

/** People, organisations, places, quotations, figures and dates of an article, each with its place in the text. */
export function findFacts(article: Article, metadata: Metadata): Facts {
  const entities = findEntities(article, metadata.language.code);
  const dated = dateContextOf(article, metadata);
  return {
    entities,
    quotes: findQuotes(article, metadata, entities),
    figures: findFigures(article, dated),
    dates: findDates(article, dated),
  };
}
