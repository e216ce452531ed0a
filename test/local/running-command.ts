import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
export const CLI = resolve(ROOT, 'local/dateline.mjs');

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Finished> {
  const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, NO_COLOR: '1', ...env } });
  const output = collect(child);
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => done({ code, ...output }));
  });
}

/** Runs the command line of the product. */
export function dateline(env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<Finished> {
  return run(process.execPath, [CLI, ...args], env);
}

export interface RunningStart {
  readonly child: ChildProcess;
  readonly apiUrl: string;
  readonly objectEndpoint: string;
  readonly output: { stdout: string; stderr: string };
  /** As Ctrl-C does. Gives the exit code. */
  stop(): Promise<number | null>;
}

/** `dateline start` on ports that the system chooses, once it serves. */
export async function startCommand(
  dataFolder: string,
  env: NodeJS.ProcessEnv,
  ...files: string[]
): Promise<RunningStart> {
  const args = ['start', '--data', dataFolder, '--api-port', '0', '--s3-port', '0', '--table-port', '0', ...files];
  const child = spawn(process.execPath, [CLI, ...args], { cwd: ROOT, env: { ...process.env, NO_COLOR: '1', ...env } });
  const output = collect(child);
  const exited = new Promise<number | null>((done) => child.on('close', done));
  const serving = new Promise<void>((done) => {
    child.stderr?.on('data', () => {
      if (output.stderr.includes('serving until')) done();
    });
  });
  await Promise.race([
    serving,
    exited.then((code) => {
      throw new Error(`dateline start ended with ${code}: ${output.stderr}`);
    }),
  ]);
  const find = (pattern: RegExp) => pattern.exec(output.stderr)?.[1] ?? '';
  return {
    child,
    output,
    apiUrl: find(/query API\s+(http:\S+)\/articles/),
    objectEndpoint: find(/S3 and SQS\s+(http:\S+)/),
    stop: () => {
      child.kill('SIGTERM');
      return exited;
    },
  };
}

function collect(child: ChildProcess): { stdout: string; stderr: string } {
  const output = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => {
    output.stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    output.stderr += chunk;
  });
  return output;
}
