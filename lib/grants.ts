import { Stack } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { acknowledge } from './constructs/acknowledge.ts';
import type { Context } from './context.ts';

/** The model that is used where the context names none: it needs no marketplace subscription. */
const DEFAULT_MODEL = 'amazon.nova-lite-v1:0';

/** Each function may call the engines that are configured for it, and no others. */
export function grantEngines(
  context: Context,
  functions: { readonly summarize: IGrantable & Construct; readonly translate: IGrantable & Construct },
): void {
  if (context.translators.includes('amazon-translate')) {
    // The service has no resource-level permissions: Service Authorization Reference, "Amazon Translate".
    functions.translate.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['translate:TranslateText'], resources: ['*'] }),
    );
    acknowledge(
      functions.translate,
      'AwsSolutions-IAM5[Resource::*]',
      'Amazon Translate knows no resource-level permissions.',
    );
  }
  const model = context.model ?? DEFAULT_MODEL;
  if (context.summarizer !== 'bedrock') return;
  allowModel(functions.summarize, model);
  if (context.translators.includes('language-model')) allowModel(functions.translate, model);
}

/** A cross-region inference profile calls the model in any region of its geography, so both are named. */
function allowModel(grantee: IGrantable & Construct, model: string): void {
  const { partition, account, region } = Stack.of(grantee);
  const bare = model.replace(/^(?:us|eu|apac|global)\./, '');
  const foundation = `bedrock:*::foundation-model/${bare}`;
  const profile = `inference-profile/*.${bare}`;
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
