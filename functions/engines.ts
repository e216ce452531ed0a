import type { Pipeline } from './pipeline/pipeline.ts';
import type { EngineSettings } from './settings.ts';
import { createExtractiveSummarizer } from './summary/extractive-summarizer.ts';
import type { Summarizer } from './summary/summarizer.ts';

type EngineParts = Pick<Pipeline, 'summarizer' | 'fallbackSummarizer' | 'translatorsFor' | 'glossary'>;

/** Summary engines by their name in the settings: adding one is a line here and a folder under adapters/. */
const SUMMARIZERS: Partial<Record<EngineSettings['summary']['engine'], (settings: EngineSettings) => Summarizer>> = {
  extractive: createExtractiveSummarizer,
};

/** The engines that the settings choose. */
export function createEngines(settings: EngineSettings): EngineParts {
  const fallbackSummarizer = createExtractiveSummarizer();
  return {
    summarizer: SUMMARIZERS[settings.summary.engine]?.(settings) ?? fallbackSummarizer,
    fallbackSummarizer,
    translatorsFor: () => [],
    glossary: async () => [],
  };
}
