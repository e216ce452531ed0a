import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { AssetHashType, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type IGrantable, type IPrincipal, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { FUNCTION_ENVIRONMENT } from '../../functions/topology.ts';
import type { Context } from '../context.ts';
import { acknowledge } from './acknowledge.ts';
import type { Bundle } from './bundling.ts';

const ROOT = join(import.meta.dirname, '../..');
const BUNDLER = join(import.meta.dirname, 'bundling.ts');
const RUNTIME = Runtime.NODEJS_24_X;

export interface HouseFunctionProps {
  /** Its code; the entry point exports `handler`. */
  readonly bundle: Bundle;
  readonly context: Context;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
}

/** The defaults of every function here: Node 24 on arm64, bundled with its SDK, JSON logs that end, tracing. */
export class HouseFunction extends Construct implements IGrantable {
  readonly function: LambdaFunction;
  readonly grantPrincipal: IPrincipal;

  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    super(scope, id);
    const { bundle, context, timeoutSeconds, memoryMegabytes } = props;
    const logGroup = new LogGroup(this, 'Logs', {
      retention: context.logRetentionDays,
      removalPolicy: context.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    // The managed policy that a function gets by default may write to every log of the account.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    this.grantPrincipal = role;
    this.function = new LambdaFunction(this, 'Function', {
      code: bundledCode(bundle),
      handler: 'index.handler',
      runtime: RUNTIME,
      architecture: Architecture.ARM_64,
      timeout: Duration.seconds(timeoutSeconds),
      memorySize: memoryMegabytes,
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      environment: FUNCTION_ENVIRONMENT,
      logGroup,
      role,
    });
    acknowledge(
      role,
      'AwsSolutions-IAM5[Resource::*]',
      'X-Ray and services without resource-level permissions accept no narrower resource.',
    );
  }

  addEnvironments(variables: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(variables)) this.function.addEnvironment(name, value);
  }
}

/** Bundled here, without Docker: the image and the command are what the interface of assets asks for. */
function bundledCode(bundle: Bundle): Code {
  const command = (output: string) => [BUNDLER, ROOT, output, JSON.stringify(bundle)];
  const tryBundle = (output: string) => {
    // Assets are made while the stack is, without waiting, which plugins of the bundler do not allow.
    execFileSync(process.execPath, command(output), { stdio: ['ignore', 'inherit', 'inherit'] });
    return true;
  };
  return Code.fromAsset(ROOT, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: { image: RUNTIME.bundlingImage, command: command('/asset-output'), local: { tryBundle } },
  });
}
