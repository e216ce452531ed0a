import { createBatchHandler, type StageHandler } from './handle-batch.ts';
import { SummarizeMessage } from './pipeline/schema.ts';
import { summarizeVersion } from './pipeline/summarize-version.ts';
import { providePipelineOf } from './runtime.ts';

/** Extracted articles → checked summaries. */
export const summarizeStage: StageHandler<typeof SummarizeMessage> = {
  stage: 'summarize',
  message: SummarizeMessage,
  handle: summarizeVersion,
};

export const handler = createBatchHandler(summarizeStage, providePipelineOf('summarize'));
