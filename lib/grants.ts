import { Stack } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { DEFAULT_BEDROCK_MODEL } from '../functions/topology.ts';
import { acknowledge } from './constructs/acknowledge.ts';
import type { ResultsBucket } from './constructs/results-bucket.ts';
import { type Context, modelProvider, usesTranslator } from './context.ts';

type Grantee = IGrantable & Construct;

export interface EngineGrantees {
  readonly summarize: Grantee;
  readonly translate: Grantee;
  readonly results: ResultsBucket;
}

/** Each function may call the engines that are configured for it, and no others. */
export function grantEngines(context: Context, { summarize, translate, results }: EngineGrantees): void {
  if (usesTranslator(context, 'amazon-translate')) allowAmazonTranslate(translate, context.terminology);
  if (usesTranslator(context, 'bergamot')) results.grantModels(translate);
  const askers = [
    ...(context.summarizer === 'extractive' ? [] : [summarize]),
    ...(usesTranslator(context, 'language-model') ? [translate] : []),
  ];
  for (const asker of askers) {
    if (modelProvider(context) === 'bedrock') allowBedrock(asker, context.model ?? DEFAULT_BEDROCK_MODEL);
    if (context.modelKeySecret !== undefined) allowSecret(asker, context.modelKeySecret);
  }
}

/** The service has no resource-level permissions: Service Authorization Reference, "Amazon Translate". */
function allowAmazonTranslate(grantee: Grantee, terminology: string | undefined): void {
  const actions = ['translate:TranslateText', ...(terminology === undefined ? [] : ['translate:GetTerminology'])];
  grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources: ['*'] }));
  acknowledge(grantee, 'AwsSolutions-IAM5[Resource::*]', 'Amazon Translate knows no resource-level permissions.');
}

/** A cross-region inference profile calls the model in any region of its geography, so both are named. */
function allowBedrock(grantee: Grantee, model: string): void {
  const { partition, account, region } = Stack.of(grantee);
  const bare = model.replace(/^(?:us|eu|ca|apac|global)\./, '');
  const foundation = `bedrock:*::foundation-model/${bare}`;
  const profile = `inference-profile/*${bare}`;
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: ['bedrock:InvokeModel'],
      resources: [`arn:${partition}:${foundation}`, `arn:${partition}:bedrock:${region}:${account}:${profile}`],
    }),
  );
  for (const resource of [
    `arn:<AWS::Partition>:${foundation}`,
    `arn:<AWS::Partition>:bedrock:<AWS::Region>:<AWS::AccountId>:${profile}`,
  ]) {
    acknowledge(
      grantee,
      `AwsSolutions-IAM5[Resource::${resource}]`,
      'An inference profile calls its one model in whichever region of its geography has room.',
    );
  }
}

/** By name, to which Secrets Manager adds six characters, or by ARN. */
function allowSecret(grantee: Grantee, secret: string): void {
  const { partition, account, region } = Stack.of(grantee);
  const isArn = secret.startsWith('arn:');
  const resource = isArn ? secret : `arn:${partition}:secretsmanager:${region}:${account}:secret:${secret}-??????`;
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [resource] }),
  );
}
