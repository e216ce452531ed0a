import { type CfnElement, Stack, Validations } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';

/** Accepts one finding of cdk-nag on one construct and what it holds, with the reason. */
export function acknowledge(construct: IConstruct, id: string, reason: string): void {
  Validations.of(construct).acknowledge({ id, reason });
}

/** Accepts that a policy names every object of a bucket below a prefix. */
export function acknowledgeObjects(construct: IConstruct, bucket: Bucket, pattern: string): void {
  const resource = bucket.node.defaultChild as CfnElement;
  acknowledge(
    construct,
    `AwsSolutions-IAM5[Resource::<${Stack.of(bucket).getLogicalId(resource)}.Arn>/${pattern}]`,
    'The keys of its objects are not known when the stack is deployed.',
  );
}
