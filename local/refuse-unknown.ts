import { parseArgs } from 'node:util';
import type { ArgsDef, CommandDef } from 'citty';
import { distance } from 'fastest-levenshtein';

/** More letters that differ, and an option is not the one that was meant. */
const MAX_DISTANCE = 3;
const HELP = new Set(['--help', '-h', '--version', '-v']);

/**
 * What is wrong with the words behind a command: an option that it does not have would be dropped without a word, and a
 * list without its filter looks like an answer. `undefined` where all is known.
 */
export async function unknownArgument(root: CommandDef, words: readonly string[]): Promise<string | undefined> {
  let command = root;
  let rest = [...words];
  for (;;) {
    const inner = await resolved(command.subCommands);
    const [name] = rest;
    if (inner === undefined || name === undefined || !(name in inner)) break;
    command = (await resolved(inner[name])) ?? command;
    rest = rest.slice(1);
  }
  // The library tells which commands there are.
  if (command.subCommands !== undefined || rest.some((word) => HELP.has(word))) return undefined;
  return problemOf((await resolved(command.args)) ?? {}, rest);
}

function problemOf(definitions: ArgsDef, words: readonly string[]): string | undefined {
  const defined = Object.entries(definitions);
  const options = defined.filter(([, { type }]) => type !== 'positional');
  const takesWords = options.length < defined.length;
  const flags = new Set(options.flatMap(([name, { type }]) => (type === 'boolean' ? [name, `no-${name}`] : [])));
  const known = options.flatMap(([name, definition]) => [
    name,
    ...(flags.has(name) ? [`no-${name}`] : []),
    ...('alias' in definition ? [definition.alias ?? []].flat() : []),
  ]);
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    tokens: true,
    options: Object.fromEntries(known.map((name) => [name, { type: flags.has(name) ? 'boolean' : 'string' } as const])),
  });
  for (const token of tokens) {
    if (token.kind === 'option' && !known.includes(token.name)) return unknownOption(token.rawName, known);
    if (token.kind === 'positional' && !takesWords) return `unexpected "${token.value}"`;
  }
  return undefined;
}

function unknownOption(raw: string, known: readonly string[]): string {
  const name = raw.replace(/^-+/, '');
  const [nearest] = known.toSorted((one, other) => distance(name, one) - distance(name, other));
  const isNear = nearest !== undefined && distance(name, nearest) <= Math.min(MAX_DISTANCE, name.length / 2);
  return `unknown option ${raw}${isNear ? ` (did you mean --${nearest}?)` : ''}`;
}

/** The library takes values, promises and functions that give them. */
async function resolved<Value>(
  given: Value | Promise<Value> | (() => Value | Promise<Value>) | undefined,
): Promise<Value | undefined> {
  return typeof given === 'function' ? await (given as () => Value | Promise<Value>)() : await given;
}
