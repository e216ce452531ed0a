#!/usr/bin/env node
// Plain JavaScript, so that any installed Node can start it: it hands over to the project's own Node 24, which runs
// TypeScript without a build step and is the version that AWS Lambda runs.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The first version of Node that runs TypeScript by itself and is the runtime of the functions. */
const REQUIRED_MAJOR = 24;
/** One file after the other leaves much to forget: by default V8 grows to twice the memory before it does. */
const HEAP = ['--max-semi-space-size=8', '--heap-growing-percent=80'];
const entry = new URL('./cli.ts', import.meta.url);

const isCurrent = Number(process.versions.node.split('.')[0]) >= REQUIRED_MAJOR;
const runtime = isCurrent
  ? process.execPath
  : join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin', 'node');
const child = spawn(runtime, [...HEAP, fileURLToPath(entry), ...process.argv.slice(2)], { stdio: 'inherit' });
// The terminal sends Ctrl-C to both processes: the child decides when to end, this one only waits for it.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('error', (error) => {
  console.error(`dateline: cannot start Node ${REQUIRED_MAJOR} from ${runtime}: ${error.message}. Run "npm ci" first.`);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
