import { Duration } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Context } from '../context.ts';
import { acknowledgeObjects } from './acknowledge.ts';
import { createPrivateBucket } from './private-bucket.ts';

const RESULTS = 'articles/*';

/** Texts too long for the table. Everything in it can be made again from the article bucket. */
export class ResultsBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { context }: { readonly context: Context }) {
    super(scope, id);
    this.bucket = createPrivateBucket(this, 'Bucket', context, {
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(7) }],
    });
  }

  grantRead(grantee: IGrantable & Construct): void {
    this.#allow(grantee, ['s3:GetObject']);
  }

  grantReadWrite(grantee: IGrantable & Construct): void {
    this.#allow(grantee, ['s3:GetObject', 's3:PutObject', 's3:DeleteObject']);
  }

  #allow(grantee: IGrantable & Construct, actions: string[]): void {
    const { grantPrincipal } = grantee;
    const allow = (allowed: string[], resource: string) =>
      grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: allowed, resources: [resource] }));
    allow(actions, this.bucket.arnForObjects(RESULTS));
    allow(['s3:ListBucket'], this.bucket.bucketArn);
    acknowledgeObjects(grantee, this.bucket, RESULTS);
  }
}
