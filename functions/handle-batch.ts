import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { z } from 'zod';
import { DatelineError, describeError, traceError } from './errors.ts';
import type { Pipeline } from './pipeline/pipeline.ts';
import { recordFailure } from './pipeline/record-failure.ts';
import { STAGES, type StageName } from './topology.ts';

/** Short outages are over by then; the delay doubles up to ten minutes, within the 15 that a queue allows. */
const FIRST_DELAY_SECONDS = 5;
const MAX_DELAY_SECONDS = 600;

/** What a stage does with one parsed message. */
export interface StageHandler<Message extends z.ZodType> {
  readonly stage: StageName;
  readonly message: Message;
  handle(pipeline: Pipeline, message: z.infer<Message>): Promise<void>;
}

/**
 * A Lambda handler of an SQS event source. One bad message never fails its batch: permanent errors are recorded at
 * once, retryable ones come back after a growing delay and end in the dead-letter queue with the record saying why.
 */
export function createBatchHandler<Message extends z.ZodType>(
  stage: StageHandler<Message>,
  providePipeline: () => Pipeline,
): (event: SQSEvent, context?: Context) => Promise<SQSBatchResponse> {
  return async (event, context) => {
    const pipeline = providePipeline();
    const processor = new BatchProcessor(EventType.SQS);
    return processPartialResponse(event, (record: SQSRecord) => handleRecord(stage, pipeline, record), processor, {
      context,
      throwOnFullBatchFailure: false,
    });
  };
}

async function handleRecord<Message extends z.ZodType>(
  { stage, message, handle }: StageHandler<Message>,
  pipeline: Pipeline,
  record: SQSRecord,
): Promise<void> {
  const body = parseBody(record.body);
  try {
    const parsed = message.safeParse(body);
    if (!parsed.success) throw malformed(stage, parsed.error);
    await handle(pipeline, parsed.data);
  } catch (error) {
    const { code, retryable } = describeError(error);
    const receives = Number(record.attributes.ApproximateReceiveCount);
    if (retryable && receives < STAGES[stage].maxReceives) {
      await tryLater(pipeline, stage, record, error);
      throw error;
    }
    await giveUp(pipeline, { stage, body, receives }, error);
    // A message that cannot be read names no record: it must end in the dead-letter queue, where it can be looked at.
    if (retryable || code === MALFORMED) throw error;
  }
}

/** Lets the message come back after a while instead of after the queue's own timeout. */
async function tryLater(pipeline: Pipeline, stage: StageName, record: SQSRecord, error: unknown): Promise<void> {
  const { code, message } = describeError(error);
  pipeline.report({ type: 'retried', stage, code, message, trace: traceError(error) });
  const known = error instanceof DatelineError ? error.retryAfterSeconds : undefined;
  const receives = Number(record.attributes.ApproximateReceiveCount);
  await pipeline.queues[stage].postpone(record.receiptHandle, known ?? retryDelaySeconds(receives, record.messageId));
}

/** Writes into the record why its message is not tried again. */
async function giveUp(
  pipeline: Pipeline,
  { stage, body, receives }: { readonly stage: StageName; readonly body: unknown; readonly receives: number },
  error: unknown,
): Promise<void> {
  const { code, message } = describeError(error);
  pipeline.report({ type: 'failed', stage, code, message, trace: traceError(error) });
  const tries = `after ${receives} of ${STAGES[stage].maxReceives} tries`;
  await recordFailure(pipeline, body, { code, message: `${message} (${tries})` });
}

const MALFORMED = 'malformed-message';

function malformed(stage: StageName, cause: unknown): DatelineError {
  return new DatelineError(`a message on the ${stage} queue is not one of its kinds`, {
    code: MALFORMED,
    retryable: false,
    cause,
  });
}

function parseBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Doubles each time, and differs between messages so that they do not all come back at once. */
export function retryDelaySeconds(receives: number, messageId: string): number {
  const base = Math.min(MAX_DELAY_SECONDS, FIRST_DELAY_SECONDS * 2 ** (receives - 1));
  const spread =
    [...messageId].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 1000, 7) / 1000;
  return Math.round(base * (0.5 + spread));
}
