import { execFileSync } from 'node:child_process';
import { type GeneratedFiles, PATHS, sortWords } from './generated-files.ts';

/** Debian's packages of language pairs for Apertium, by what they say of themselves: others are tools, or old names. */
export function buildApertiumPackages(): GeneratedFiles {
  const list = execFileSync('apt-cache', ['search', '--names-only', '^apertium-'], { encoding: 'utf8' });
  const pairs = [...list.matchAll(PAIR)].map(([, pair = '']) => pair);
  return new Map([[PATHS.apertiumPackages, `${JSON.stringify(sortWords(pairs), null, 2)}\n`]]);
}

const PAIR =
  /^apertium-(\S+) - Apertium (?:translation data for the .+ pair|linguistic data to translate between .+)$/gm;
