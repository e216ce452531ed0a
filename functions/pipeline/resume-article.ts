import { computeStatus, wantedTranslations } from '../record/compute-status.ts';
import { extractArticle } from './extract-article.ts';
import type { Pipeline } from './pipeline.ts';
import { refreshStatus } from './refresh-status.ts';

/** Goes on with a version where an earlier delivery stopped; an article that has everything is left alone. */
export async function resumeArticle(pipeline: Pipeline, id: string, version: string): Promise<void> {
  const stored = await pipeline.records.get(id);
  if (stored === undefined || stored.article.version !== version) return;
  switch (computeStatus(stored)) {
    case 'received':
    case 'failed':
      return extractArticle(pipeline, stored.article);
    case 'extracted':
      return pipeline.queues.summarize.send({ type: 'summarize', id, version });
    case 'summarized': {
      const present = stored.translations.filter((each) => each.version === version).map((each) => each.language);
      for (const language of wantedTranslations(stored)) {
        if (present.includes(language)) continue;
        const scope = stored.article.fullTextLanguages.includes(language) ? 'full' : 'summary';
        await pipeline.queues.translate.send({ type: 'translate', id, version, language, scope });
      }
      return;
    }
    default:
      await refreshStatus(pipeline, id, version);
  }
}
