import { createBatchHandler, type StageHandler } from './handle-batch.ts';
import { IngestMessage, ingestMessage } from './pipeline/ingest-message.ts';
import { providePipelineOf } from './runtime.ts';

/** Object events, gaps and reconcile passes → articles, metadata and facts. */
export const ingestStage: StageHandler<typeof IngestMessage> = {
  stage: 'ingest',
  message: IngestMessage,
  handle: ingestMessage,
};

export const handler = createBatchHandler(ingestStage, providePipelineOf('ingest'));
