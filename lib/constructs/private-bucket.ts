import { RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, type BucketProps, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Context } from '../context.ts';
import { acknowledge } from './acknowledge.ts';

/** What every bucket here is: encrypted, TLS only, owned by its account, nothing public; emptied and removed with the stack only where data need not be kept. */
export function createPrivateBucket(scope: Construct, id: string, context: Context, props: BucketProps): Bucket {
  const bucket = new Bucket(scope, id, {
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy: context.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    autoDeleteObjects: !context.keepData,
    ...props,
  });
  acknowledge(
    bucket,
    'AwsSolutions-S1',
    'CloudTrail data events log access where an account wants it; a log bucket for each stack would not.',
  );
  return bucket;
}
