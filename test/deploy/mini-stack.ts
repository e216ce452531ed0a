import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './run-command.ts';

const START_TIMEOUT_MS = 60_000;

export interface MiniStack {
  readonly url: string;
  /** What the AWS CLI, the CDK and the SDK need to talk to it, and to nothing else. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/**
 * MiniStack (an AWS emulator from PyPI that runs Node functions without containers) on 127.0.0.1.
 * `environment` reaches its functions too. Throws where it is not installed.
 */
export async function startMiniStack(
  logFile: string,
  environment: Readonly<Record<string, string>>,
): Promise<MiniStack> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const binaries = join(ROOT, 'node_modules/.bin');
  const child = spawn(findProgram(), [], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...environment,
      // Its functions run on the Node of the repository, as in Lambda.
      PATH: `${binaries}:${process.env.PATH}`,
      // CDK's resource that empties buckets expects the SDK of the Lambda runtime.
      NODE_PATH: join(ROOT, 'node_modules'),
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      IOT_MTLS_ENABLED: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(logFile);
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const failure = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`ministack ended with ${code}: see ${logFile}`)));
  });
  await Promise.race([failure, answering(url)]);
  failure.catch(() => undefined);
  return {
    url,
    environment: {
      AWS_ENDPOINT_URL: url,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_REGION: 'us-east-1',
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_EC2_METADATA_DISABLED: 'true',
    },
    close: () => end(child),
  };
}

/** The one of `.venv`, where CI and the README put it, or the one on the PATH. */
function findProgram(): string {
  const own = join(ROOT, '.venv/bin/ministack');
  return existsSync(own) ? own : 'ministack';
}

async function answering(url: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      await fetch(`${url}/_ministack/health`);
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(200);
    }
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  child.removeAllListeners('exit');
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await Promise.race([ended, sleep(5000).then(() => child.kill('SIGKILL'))]);
}
