import { enableCompileCache } from 'node:module';
import { defineCommand, runMain } from 'citty';
import { describeError } from '../functions/errors.ts';
import { unknownArgument } from './refuse-unknown.ts';

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

/** What shells and other command lines give for wrong words, apart from what went wrong with right ones. */
const USAGE_ERROR = 2;

// A reader that closes early (`dateline list | head`) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.on('unhandledRejection', (error) => {
  process.stderr.write(`dateline: ${describeError(error).message}\n`);
  process.exit(1);
});

const problem = await unknownArgument(main, process.argv.slice(2));
if (problem === undefined) {
  await runMain(main);
} else {
  process.stderr.write(`dateline: ${problem}; "dateline ${process.argv[2]} --help" lists what there is\n`);
  process.exitCode = USAGE_ERROR;
}
