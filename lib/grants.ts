import { Stack } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { acknowledge } from './constructs/acknowledge.ts';
import type { Context } from './context.ts';

/** The model that is used where the context names none: it needs no marketplace subscription. */
const DEFAULT_MODEL = 'amazon.nova-lite-v1:0';

/** Each function may call the engines that are configured for it, and no others. */
export function grantEngines(
  scope: Construct,
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
  const invoke = () => invokeModel(scope, context.model ?? DEFAULT_MODEL);
  if (context.summarizer === 'bedrock') functions.summarize.grantPrincipal.addToPrincipalPolicy(invoke());
  if (context.translators.includes('language-model') && context.summarizer === 'bedrock') {
    functions.translate.grantPrincipal.addToPrincipalPolicy(invoke());
  }
}

/** A cross-region inference profile calls the model in any region of its geography, so both are named. */
function invokeModel(scope: Construct, model: string): PolicyStatement {
  const { partition, account, region } = Stack.of(scope);
  const bare = model.replace(/^(?:us|eu|apac|global)\./, '');
  return new PolicyStatement({
    actions: ['bedrock:InvokeModel'],
    resources: [
      `arn:${partition}:bedrock:*::foundation-model/${bare}`,
      `arn:${partition}:bedrock:${region}:${account}:inference-profile/*.${bare}`,
    ],
  });
}
