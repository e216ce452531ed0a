import { type CfnElement, Stack } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Grant } from '../functions/adapters/engine-adapter.ts';
import type { StageName } from '../functions/topology.ts';
import { acknowledge } from './constructs/acknowledge.ts';
import type { ResultsBucket } from './constructs/results-bucket.ts';
import type { Context } from './context.ts';
import { enginesOf } from './engines.ts';
import { engineEnvironment } from './environment.ts';

type Grantee = IGrantable & Construct;

export interface EngineGrantees {
  readonly summarize: Grantee;
  readonly translate: Grantee;
  readonly results: ResultsBucket;
}

/** Each function may call the engines that are configured for it, and no others. */
export function grantEngines(context: Context, { summarize, translate, results }: EngineGrantees): void {
  const environment = engineEnvironment(context);
  const allowEngines = (stage: StageName, grantee: Grantee) => {
    for (const { grants, variables, readSettings } of enginesOf(stage, context))
      for (const grant of grants?.(readSettings(variables.parse(environment))) ?? []) allow(grantee, grant, results);
  };
  allowEngines('summarize', summarize);
  allowEngines('translate', translate);
}

function allow(grantee: Grantee, { actions, resources, reason }: Grant, { bucket }: ResultsBucket): void {
  const { partition, region, account } = Stack.of(grantee);
  const own = { partition, region, account, results: bucket.bucketArn };
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({ actions: [...actions], resources: resources.map((each) => fillIn(each, own)) }),
  );
  if (reason === undefined) return;
  // As cdk-nag writes what is known only when the stack is deployed.
  const results = `<${Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnElement)}.Arn>`;
  const told = { partition: '<AWS::Partition>', region: '<AWS::Region>', account: '<AWS::AccountId>', results };
  for (const each of resources) acknowledge(grantee, `AwsSolutions-IAM5[Resource::${fillIn(each, told)}]`, reason);
}

function fillIn(resource: string, values: Readonly<Record<string, string>>): string {
  return resource.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
