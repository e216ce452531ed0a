import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AwsClient } from 'aws4fetch';
import * as z from 'zod';
import { startAmazonTranslateServer } from '../functions/adapters/amazon-translate/amazon-translate-server.ts';
import { type MiniStack, startMiniStack } from './mini-stack.ts';
import { type CommandResult, ROOT, runCommand } from './run-command.ts';
import './resolve-localhost.ts';

const STACK = 'Dateline';
const Outputs = z.object({
  [STACK]: z.object({ ApiUrl: z.url(), ArticleBucketName: z.string(), ResultsBucketName: z.string() }),
});

export interface Deployment {
  readonly cloud: MiniStack;
  readonly apiUrl: string;
  readonly articleBucket: string;
  readonly resultsBucket: string;
  /** How many requests Amazon Translate has had. */
  translateRequests(): number;
  /** A signed request to the deployed API. */
  request(path: string, init?: RequestInit): Promise<Response>;
  cdk(...args: readonly string[]): Promise<CommandResult>;
  /** The command line, told only the name of the stack. */
  dateline(...args: readonly string[]): Promise<CommandResult>;
  close(): Promise<void>;
}

/** Bootstraps an emulated account and deploys the stack into it, as the README says. Takes a minute. */
export async function deploy(): Promise<Deployment> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-deploy-'));
  const translate = await startAmazonTranslateServer();
  // The emulator has no TranslateText: its functions find the service where the SDK is told that it is.
  const cloud = await startMiniStack(join(folder, 'ministack.log'), { AWS_ENDPOINT_URL_TRANSLATE: translate.url });
  const cdk = (...args: readonly string[]) =>
    runCommand(join(ROOT, 'node_modules/.bin/cdk'), ['--output', join(folder, 'cdk.out'), ...args], cloud.environment);
  const close = async () => {
    await cloud.close();
    await translate.close();
  };
  try {
    await succeed(cdk('bootstrap', 'aws://000000000000/us-east-1'));
    const outputs = join(folder, 'outputs.json');
    await succeed(cdk(...DEPLOY, '--outputs-file', outputs));
    const { ApiUrl, ArticleBucketName, ResultsBucketName } = Outputs.parse(JSON.parse(readFileSync(outputs, 'utf8')))[
      STACK
    ];
    const signer = new AwsClient({
      accessKeyId: 'test',
      secretAccessKey: 'test',
      region: 'us-east-1',
      service: 'execute-api',
    });
    return {
      cloud,
      apiUrl: ApiUrl,
      articleBucket: ArticleBucketName,
      resultsBucket: ResultsBucketName,
      translateRequests: () => translate.requests.length,
      request: (path, init) => signer.fetch(`${ApiUrl}${path}`, init),
      cdk,
      dateline: (...args) =>
        runCommand(join(ROOT, 'node_modules/.bin/dateline'), [...args, '--stack', STACK], {
          ...cloud.environment,
          NODE_OPTIONS: `--import=${join(import.meta.dirname, 'resolve-localhost.ts')}`,
        }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

export const DEPLOY = ['deploy', STACK, '--require-approval', 'never', '-c', 'keepData=false', '-c', 'languages=es'];

async function succeed(run: Promise<CommandResult>): Promise<void> {
  const { exitCode, output } = await run;
  if (exitCode !== 0) throw new Error(`cdk ended with ${exitCode}:\n${output}`);
}
