import { analyzeBytes } from '../../functions/pipeline/analyze-bytes.ts';
import type { SummaryRequest } from '../../functions/summary/summarizer.ts';
import { type FolderOf, gitRepository, readFromGit } from '../sources.ts';
import { parseCsv } from './parse-csv.ts';

/**
 * News articles with the highlights that their newsrooms wrote (CNN/DailyMail: Hermann et al., 2015): the first 500 of
 * its test set, and the first 200 of its training set. Summaries are measured on its validation set, apart from these.
 */
export const TEST_ARTICLES = gitRepository(
  'MIT; texts © CNN and Daily Mail',
  'MANUJMEHROTRA/model_hosting_e2e_decoder',
  '7c9b1c24e32ed0c883c0da6e977f9dcdb709b7bf',
);
export const TRAINING_ARTICLES = gitRepository(
  'texts © CNN and Daily Mail',
  'DesixMimi/Text-Summarization',
  '37f3642b4144290e54f652136b31e1782a7002e4',
);

export interface HighlightedArticle {
  readonly request: SummaryRequest;
  readonly highlights: readonly string[];
}

/** All articles, read as the pipeline reads them. */
export async function readHighlightedArticles(folderOf: FolderOf, keyPoints: number): Promise<HighlightedArticle[]> {
  const rows = [
    ...parseCsv(readFromGit(folderOf, TEST_ARTICLES, 'data/cnn_dailymail_test.csv')),
    ...parseCsv(readFromGit(folderOf, TRAINING_ARTICLES, 'data/cnn_dailymail.csv')).map(({ text, y }) => ({
      article: text,
      highlights: y,
    })),
  ];
  const articles: HighlightedArticle[] = [];
  for (const { article = '', highlights = '' } of rows) {
    const bytes = new TextEncoder().encode(article);
    const [analysis] = await analyzeBytes(bytes, { path: 'article.txt', maxBytes: bytes.length });
    if (analysis?.article === undefined || analysis.metadata === undefined || analysis.facts === undefined) continue;
    const { metadata, facts } = analysis;
    articles.push({
      request: { article: analysis.article, metadata, facts, keyPoints },
      highlights: highlights.split('\n'),
    });
  }
  return articles;
}
