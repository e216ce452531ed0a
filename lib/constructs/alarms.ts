import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Context } from '../context.ts';

export interface AlarmRule {
  /** Also the title of its section in docs/operations.md. */
  readonly name: string;
  readonly metric: IMetric;
  /** The alarm sounds above this. */
  readonly above: number;
  readonly description: string;
}

export const ALARM_PERIOD = Duration.minutes(5);

/** One topic that every alarm of the stack speaks to. */
export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { context }: { readonly context: Context }) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    if (context.alarmEmail !== undefined) this.topic.addSubscription(new EmailSubscription(context.alarmEmail));
  }

  add({ name, metric, above, description }: AlarmRule): void {
    const alarm = new Alarm(this, name, {
      metric,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `${description} See docs/operations.md, "${name}".`,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}
