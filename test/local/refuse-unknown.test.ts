import { defineCommand } from 'citty';
import { describe, expect, it } from 'vitest';
import { unknownArgument } from '../../local/refuse-unknown.ts';

const list = defineCommand({
  args: {
    organization: { type: 'string', alias: ['organisation'] },
    limit: { type: 'string' },
    json: { type: 'boolean' },
  },
});
const add = defineCommand({ args: { files: { type: 'positional', required: true }, wait: { type: 'string' } } });
const models = defineCommand({ subCommands: { pull: async () => add } });
const main = defineCommand({
  subCommands: { list: async () => list, add: async () => add, models: async () => models },
});

describe('the words behind a command', () => {
  it.each([
    ['list --organisaton X', 'unknown option --organisaton (did you mean --organisation?)'],
    ['list --bogus', 'unknown option --bogus'],
    ['list -limit 5', 'unknown option -l'],
    ['list extra', 'unexpected "extra"'],
    ['add story.txt --wiat 5', 'unknown option --wiat (did you mean --wait?)'],
    ['models pull en-es --wait=5 --now', 'unknown option --now'],
  ])('are refused where the command does not have them: %s', async (words, problem) => {
    expect(await unknownArgument(main, words.split(' '))).toBe(problem);
  });

  it.each([
    'list --organization X --limit=5 --json',
    'list --organisation X --no-json',
    'add a.txt b.txt --wait 5 -- --strange-name.txt',
    'list --help',
    'nothing --of --this',
    'models pull en-es',
    '',
  ])('are left to the library otherwise: %s', async (words) => {
    expect(await unknownArgument(main, words.split(' '))).toBeUndefined();
  });
});
