import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Alarms } from './constructs/alarms.ts';
import { ArticleBucket } from './constructs/article-bucket.ts';
import { QueryApi } from './constructs/query-api.ts';
import { RecordTable } from './constructs/record-table.ts';
import { ResultsBucket } from './constructs/results-bucket.ts';
import { Stage } from './constructs/stage.ts';
import type { Context } from './context.ts';
import { engineEnvironment, storageEnvironment } from './environment.ts';
import { grantEngines } from './grants.ts';

export interface DatelineStackProps extends StackProps {
  readonly context: Context;
}

/** Upload bucket → three queues with their functions → table and results bucket → query API. */
export class DatelineStack extends Stack {
  constructor(scope: Construct, id: string, { context, ...props }: DatelineStackProps) {
    super(scope, id, { ...props, description: 'Dateline: checked summaries and translations of news articles' });
    const articles = new ArticleBucket(this, 'Articles', { context });
    const results = new ResultsBucket(this, 'Results', { context });
    const records = new RecordTable(this, 'Records', { context });
    const alarms = new Alarms(this, 'Alarms', { context });
    const stages = {
      ingest: new Stage(this, 'Ingest', { name: 'ingest', context, alarms }),
      summarize: new Stage(this, 'Summarize', { name: 'summarize', context, alarms }),
      translate: new Stage(this, 'Translate', { name: 'translate', context, alarms }),
    };
    const api = new QueryApi(this, 'Api', { context, alarms });
    const storage = storageEnvironment({ articles, results, records, stages });
    for (const { handler } of [...Object.values(stages), api])
      handler.addEnvironments({ ...storage, ...engineEnvironment(context) });

    articles.sendEventsTo(stages.ingest.queue);
    articles.reconcileThrough(stages.ingest.queue, context.reconcileHours);
    for (const { handler } of Object.values(stages)) {
      records.grantReadWrite(handler);
      results.grantReadWrite(handler);
    }
    articles.grantRead(stages.ingest.handler);
    stages.ingest.queue.grantSendMessages(stages.ingest.handler);
    stages.summarize.queue.grantSendMessages(stages.ingest.handler);
    stages.summarize.queue.grantSendMessages(stages.summarize.handler);
    stages.translate.queue.grantSendMessages(stages.ingest.handler);
    stages.translate.queue.grantSendMessages(stages.summarize.handler);
    articles.grantGlossaries(stages.translate.handler);
    grantEngines(context, {
      summarize: stages.summarize.handler,
      translate: stages.translate.handler,
      results,
    });
    records.grantReadWrite(api.handler);
    results.grantRead(api.handler);
    articles.grantUploadAndDelete(api.handler);
    stages.ingest.queue.grantSendMessages(api.handler);
    stages.translate.queue.grantSendMessages(api.handler);

    // The command line reads these: `dateline list --stack NAME`.
    new CfnOutput(this, 'ApiUrl', { value: api.url });
    new CfnOutput(this, 'ArticleBucketName', { value: articles.bucket.bucketName });
    new CfnOutput(this, 'ResultsBucketName', { value: results.bucket.bucketName });
    new CfnOutput(this, 'TableName', { value: records.table.tableName });
    new CfnOutput(this, 'AlarmTopicArn', { value: alarms.topic.topicArn });
  }
}
