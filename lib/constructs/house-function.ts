import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type IGrantable, type IPrincipal, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { type ICommandHooks, NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { FUNCTION_ENVIRONMENT } from '../../functions/topology.ts';
import type { Context } from '../context.ts';
import { acknowledge } from './acknowledge.ts';
import { BUNDLING, quote, splitCommand } from './bundling.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface HouseFunctionProps {
  /** Entry point from the repository's root; it exports `handler`. */
  readonly entry: string;
  readonly context: Context;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  /** Files that lie beside the bundle, in a folder of that name. */
  readonly besides?: BesideBundle;
  /**
   * Packages that the function imports on demand and never has a demand for: they are left out, and each other part
   * that is imported on demand becomes a file of its own.
   */
  readonly unused?: readonly string[];
}

/** What cannot be bundled: worker threads and compiled code, by paths from the repository's root. */
export interface BesideBundle {
  readonly folder: string;
  readonly files: readonly string[];
}

/** The defaults of every function here: Node 24 on arm64, bundled with its SDK, JSON logs that end, tracing. */
export class HouseFunction extends Construct implements IGrantable {
  readonly function: NodejsFunction;
  readonly grantPrincipal: IPrincipal;

  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    super(scope, id);
    const { entry, context, timeoutSeconds, memoryMegabytes } = props;
    const logGroup = new LogGroup(this, 'Logs', {
      retention: context.logRetentionDays,
      removalPolicy: context.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    // The managed policy that a function gets by default may write to every log of the account.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    this.grantPrincipal = role;
    this.function = new NodejsFunction(this, 'Function', {
      entry: join(ROOT, entry),
      projectRoot: ROOT,
      depsLockFilePath: join(ROOT, 'package-lock.json'),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: Duration.seconds(timeoutSeconds),
      memorySize: memoryMegabytes,
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      environment: FUNCTION_ENVIRONMENT,
      logGroup,
      role,
      bundling: {
        ...BUNDLING,
        mainFields: [...BUNDLING.mainFields],
        externalModules: [],
        forceDockerBundling: false,
        commandHooks: afterBundling(props),
      },
    });
    acknowledge(
      role,
      'AwsSolutions-IAM5[Resource::*]',
      'X-Ray and services without resource-level permissions accept no narrower resource.',
    );
  }

  addEnvironments(variables: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(variables)) if (value !== '') this.function.addEnvironment(name, value);
  }
}

function afterBundling({ entry, besides, unused }: HouseFunctionProps): ICommandHooks {
  return {
    beforeBundling: () => [],
    beforeInstall: () => [],
    afterBundling: (root, output) => [
      ...(unused === undefined ? [] : [splitCommand(root, entry, output, unused)]),
      ...copyCommands(root, output, besides),
    ],
  };
}

function copyCommands(root: string, output: string, besides: BesideBundle | undefined): string[] {
  if (besides === undefined) return [];
  const files = besides.files.map((file) => quote(join(root, file))).join(' ');
  const folder = quote(join(output, besides.folder));
  return [`mkdir -p ${folder}`, `cp ${files} ${folder}`];
}
