import { strFromU8, unzipSync } from 'fflate';
import { analyzeBytes } from '../../functions/pipeline/analyze-bytes.ts';
import type { SummaryRequest } from '../../functions/summary/summarizer.ts';
import { type FolderOf, gitRepository, readBytesFromGit } from '../sources.ts';
import { parseCsv } from './parse-csv.ts';

/**
 * News articles with the highlights that their newsrooms wrote (CNN/DailyMail: Hermann et al., 2015): 1,000 of CNN from
 * its validation set, and 100 of both from its training set.
 */
export const CNN_ARTICLES = gitRepository(
  'MIT; texts © CNN',
  'hillaryke/rag-optimization-cnn-dailymail',
  '03d05440507618d6bec073b46543696e5a47df20',
);
export const CNN_DAILY_MAIL_ARTICLES = gitRepository(
  'texts © CNN and Daily Mail',
  'EileenFeng/Text-Summarization-NLP',
  '5bfee8b9ad6228e1c4d02f7be1042a4276632417',
);

export interface HighlightedArticle {
  readonly request: SummaryRequest;
  readonly highlights: readonly string[];
}

/** All articles, read as the pipeline reads them. */
export async function readHighlightedArticles(folderOf: FolderOf, keyPoints: number): Promise<HighlightedArticle[]> {
  const cnn = readBytesFromGit(folderOf, CNN_ARTICLES, 'data/collection/cnn_dailymail_validation_subset.csv');
  const sample = unzipSync(readBytesFromGit(folderOf, CNN_DAILY_MAIL_ARTICLES, 'data/train_sample.zip'));
  const rows = [cnn, sample['train_sample.csv'] ?? new Uint8Array()].flatMap((bytes) => parseCsv(strFromU8(bytes)));
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
