import { createBatchHandler, type StageHandler } from './handle-batch.ts';
import { TranslateMessage } from './pipeline/schema.ts';
import { translateVersion } from './pipeline/translate-version.ts';
import { providePipelineOf } from './runtime.ts';

/** Summaries and texts → checked translations, one message a language. */
export const translateStage: StageHandler<typeof TranslateMessage> = {
  stage: 'translate',
  message: TranslateMessage,
  handle: translateVersion,
};

export const handler = createBatchHandler(translateStage, providePipelineOf('translate'));
