import { enableCompileCache } from 'node:module';
import { defineCommand, runMain } from 'citty';
import { describeError } from '../functions/errors.ts';

// Keeps the compiled modules on disk: the second start of the command line takes half the time.
enableCompileCache();

/** Loaded on use: `analyze` needs no server, `start` no terminal prompts. */
const subCommands = {
  start: () => import('./commands/start.ts').then((module) => module.start),
  add: () => import('./commands/add.ts').then((module) => module.add),
  list: () => import('./commands/list.ts').then((module) => module.list),
  show: () => import('./commands/show.ts').then((module) => module.show),
  analyze: () => import('./commands/analyze.ts').then((module) => module.analyze),
  check: () => import('./commands/check.ts').then((module) => module.check),
  translate: () => import('./commands/translate.ts').then((module) => module.translate),
  models: () => import('./commands/models.ts').then((module) => module.models),
  doctor: () => import('./commands/doctor.ts').then((module) => module.doctor),
};

const main = defineCommand({
  meta: {
    name: 'dateline',
    version: '0.1.0',
    description: 'Summaries and translations of news articles, each statement checked against its source.',
  },
  subCommands,
});

// A reader that closes early (`dateline list | head`) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.on('unhandledRejection', (error) => {
  process.stderr.write(`dateline: ${describeError(error).message}\n`);
  process.exit(1);
});

await runMain(main);
