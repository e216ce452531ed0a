import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { GLOSSARY_PREFIX } from '../../functions/topology.ts';
import type { Context } from '../context.ts';
import { acknowledgeObjects } from './acknowledge.ts';
import { createPrivateBucket } from './private-bucket.ts';

/** Where articles are uploaded: versioned, encrypted, TLS only, nothing public, telling EventBridge of every change. */
export class ArticleBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { context }: { readonly context: Context }) {
    super(scope, id);
    this.bucket = createPrivateBucket(this, 'Bucket', context, {
      versioned: true,
      lifecycleRules: [
        {
          noncurrentVersionExpiration: Duration.days(context.oldVersionDays),
          abortIncompleteMultipartUploadAfter: Duration.days(7),
        },
      ],
    });
    // Set natively: the high-level property would add a custom resource with a function of its own.
    const resource = this.bucket.node.defaultChild;
    if (resource instanceof CfnBucket) {
      resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    }
  }

  /** Every object that is written or removed, but for glossaries. */
  sendEventsTo(queue: IQueue): void {
    new Rule(this, 'Events', {
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created', 'Object Deleted'],
        detail: {
          bucket: { name: [this.bucket.bucketName] },
          object: { key: [{ 'anything-but': { prefix: GLOSSARY_PREFIX } }] },
        },
      },
      targets: [new SqsQueue(queue)],
    });
  }

  /** A missed event is found by comparing bucket and records. */
  reconcileThrough(queue: IQueue, everyHours: number): void {
    new Rule(this, 'Reconcile', {
      schedule: Schedule.rate(Duration.hours(everyHours)),
      targets: [new SqsQueue(queue, { message: RuleTargetInput.fromObject({ type: 'reconcile' }) })],
    });
  }

  /** Reads any version, and lists for the reconcile pass. */
  grantRead(grantee: IGrantable & Construct): void {
    this.#allow(grantee, ['s3:GetObject', 's3:GetObjectVersion'], '*');
    this.#allowList(grantee);
  }

  grantGlossaries(grantee: IGrantable & Construct): void {
    this.#allow(grantee, ['s3:GetObject'], `${GLOSSARY_PREFIX}*`);
    this.#allowList(grantee);
  }

  /** What a presigned upload and DELETE /articles/{id} need. */
  grantUploadAndDelete(grantee: IGrantable & Construct): void {
    this.#allow(grantee, ['s3:PutObject', 's3:DeleteObject'], '*');
  }

  #allow(grantee: IGrantable & Construct, actions: string[], pattern: string): void {
    const resources = [this.bucket.arnForObjects(pattern)];
    grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources }));
    acknowledgeObjects(grantee, this.bucket, pattern);
  }

  /** Without it S3 answers 403 for an object that is gone, and the function could not tell. */
  #allowList({ grantPrincipal }: IGrantable): void {
    const resources = [this.bucket.bucketArn];
    grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources }));
  }
}
