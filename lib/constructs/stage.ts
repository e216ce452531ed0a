import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { STAGES, type StageName } from '../../functions/topology.ts';
import type { Context } from '../context.ts';
import { enginesOf } from '../engines.ts';
import { acknowledge } from './acknowledge.ts';
import { ALARM_PERIOD, type Alarms } from './alarms.ts';
import { HouseFunction } from './house-function.ts';

/** The longest that a queue keeps a message. */
const DEAD_LETTER_DAYS = 14;
/** A message that waits longer than this has something in its way. */
const OLDEST_MESSAGE_SECONDS = 1800;

export interface StageProps {
  readonly name: StageName;
  readonly context: Context;
  readonly alarms: Alarms;
}

const SUMMARIZERS = [
  'summary/writing/extractive-summarizer',
  'adapters/language-model/summary/language-model-summarizer',
];
const TRANSLATORS = [
  'adapters/amazon-translate/amazon-translate-translator',
  'adapters/apertium/apertium-translator',
  'adapters/bergamot/bergamot-translator',
  'adapters/language-model/translation/language-model-translator',
];
const MODELS = ['@ai-sdk/*', '@aws-sdk/client-secrets-manager'];

/** What is imported when an engine is made, for stages that make none of its kind. */
const UNUSED: Readonly<Record<StageName, readonly string[]>> = {
  ingest: [...[...SUMMARIZERS, ...TRANSLATORS].map(sourceOf), ...MODELS],
  summarize: TRANSLATORS.map(sourceOf),
  translate: SUMMARIZERS.map(sourceOf),
};

function sourceOf(module: string): string {
  return `functions/${module}.ts`;
}

/** A queue, its dead-letter queue, the function that works it off, and the alarms that tell when it does not. */
export class Stage extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  readonly handler: HouseFunction;

  constructor(scope: Construct, id: string, { name, context, alarms }: StageProps) {
    super(scope, id);
    const stage = STAGES[name];
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(DEAD_LETTER_DAYS),
    });
    acknowledge(this.deadLetters, 'AwsSolutions-SQS3', 'This is a dead-letter queue.');
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(stage.visibilityTimeoutSeconds),
      retentionPeriod: Duration.days(DEAD_LETTER_DAYS),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: stage.maxReceives },
    });
    this.handler = new HouseFunction(this, 'Handler', {
      bundle: {
        entry: stage.entry,
        unused: UNUSED[name],
        besides: enginesOf(name, context).find(({ besides }) => besides !== undefined)?.besides,
      },
      context,
      timeoutSeconds: stage.timeoutSeconds,
      memoryMegabytes: stage.memoryMegabytes,
    });
    this.handler.function.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: stage.batchSize,
        reportBatchItemFailures: true,
        maxConcurrency: stage.concurrency,
      }),
    );
    this.#watch(id, alarms);
  }

  #watch(id: string, alarms: Alarms): void {
    const period = ALARM_PERIOD;
    const handler = this.handler.function;
    alarms.add({
      name: `${id}DeadLetters`,
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible({ period, statistic: 'max' }),
      above: 0,
      description: 'Messages were given up after all their tries.',
    });
    alarms.add({
      name: `${id}Errors`,
      metric: handler.metricErrors({ period }),
      above: 0,
      description: 'The function itself broke.',
    });
    alarms.add({
      name: `${id}Throttles`,
      metric: handler.metricThrottles({ period }),
      above: 0,
      description: 'The account has no room for more invocations.',
    });
    alarms.add({
      name: `${id}OldestMessage`,
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period, statistic: 'max' }),
      above: OLDEST_MESSAGE_SECONDS,
      description: 'Articles wait longer than half an hour.',
    });
  }
}
