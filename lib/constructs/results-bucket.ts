import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Context } from '../context.ts';
import { acknowledge } from './acknowledge.ts';

/** Texts too long for the table. Everything in it can be made again from the article bucket. */
export class ResultsBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { context }: { readonly context: Context }) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: context.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(7) }],
    });
    acknowledge(
      this.bucket,
      'AwsSolutions-S1',
      'CloudTrail data events log access where an account wants it; a log bucket for each stack would not.',
    );
  }

  grantRead(grantee: IGrantable & Construct): void {
    this.#allow(grantee, ['s3:GetObject']);
  }

  grantReadWrite(grantee: IGrantable & Construct): void {
    this.#allow(grantee, ['s3:GetObject', 's3:PutObject', 's3:DeleteObject']);
  }

  #allow(grantee: IGrantable & Construct, actions: string[]): void {
    const { grantPrincipal } = grantee;
    grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions, resources: [this.bucket.arnForObjects('articles/*')] }),
    );
    grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn] }),
    );
    acknowledge(
      grantee,
      'AwsSolutions-IAM5',
      'Keys of articles, results and index names are not known when the stack is deployed.',
    );
  }
}
