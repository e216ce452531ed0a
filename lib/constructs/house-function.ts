import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type IGrantable, type IPrincipal, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { type ICommandHooks, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Context } from '../context.ts';
import { acknowledge } from './acknowledge.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Libraries in CommonJS look for these, which ES modules do not have. */
const BANNER = [
  "import { createRequire as __createRequire } from 'node:module';",
  "import { fileURLToPath as __fileURLToPath } from 'node:url';",
  "import { dirname as __pathDirname } from 'node:path';",
  'const require = __createRequire(import.meta.url);',
  'const __filename = __fileURLToPath(import.meta.url);',
  'const __dirname = __pathDirname(__filename);',
].join('');

/** What every bundle is made with; the size bench uses the same. */
export const BUNDLING = {
  format: OutputFormat.ESM,
  target: 'node24',
  minify: true,
  mainFields: ['module', 'main'],
  banner: BANNER,
  // Its ES module build imports its CommonJS core as a namespace, which is no function once it is bundled.
  esbuildArgs: { '--alias:cld3-asm': 'cld3-asm/dist/cjs/index.js' },
} as const;

export interface HouseFunctionProps {
  /** Entry point from the repository's root; it exports `handler`. */
  readonly entry: string;
  readonly context: Context;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  /** Files that lie beside the bundle, in a folder of that name. */
  readonly besides?: BesideBundle;
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
    const { entry, context, timeoutSeconds, memoryMegabytes, besides } = props;
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
      logGroup,
      role,
      bundling: {
        ...BUNDLING,
        mainFields: [...BUNDLING.mainFields],
        externalModules: [],
        forceDockerBundling: false,
        commandHooks: copyBesides(besides),
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

function copyBesides(besides: BesideBundle | undefined): ICommandHooks {
  return {
    beforeBundling: () => [],
    beforeInstall: () => [],
    afterBundling: (root, output) => {
      if (besides === undefined) return [];
      const files = besides.files.map((file) => JSON.stringify(join(root, file))).join(' ');
      const folder = JSON.stringify(join(output, besides.folder));
      return [`mkdir -p ${folder}`, `cp ${files} ${folder}`];
    },
  };
}
