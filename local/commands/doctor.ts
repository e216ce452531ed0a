import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { defineCommand } from 'citty';
import { createEngines } from '../../functions/engines.ts';
import { SettingsError } from '../../functions/errors.ts';
import { isLanguageTag } from '../../functions/language/language-tags.ts';
import { type EngineSettings, readEngineSettings } from '../../functions/settings.ts';
import type { LanguagePair } from '../../functions/translation/translator.ts';
import { examinePair, type PairExamination } from '../examine-engines.ts';
import { megabytes } from '../progress.ts';
import { paint, print, runCommand } from '../terminal.ts';

/** The runtime of the functions, which runs TypeScript by itself. */
const REQUIRED_NODE = 24;
/** Characters of the longest label. */
const LABEL_WIDTH = 12;

export const doctor = defineCommand({
  meta: {
    name: 'doctor',
    description: 'Say which engine will serve each configured pair, and what is missing; exit 1 where none does.',
  },
  args: {
    from: { type: 'string', description: 'Languages that articles come in', default: 'en' },
    data: { type: 'string', description: 'Folder that everything is kept in', default: '.dateline' },
  },
  run: ({ args }) =>
    runCommand(async () => {
      const settings = readEngineSettings();
      await print(line('node', describeNode()));
      await print(line('data', describeFolder(args.data)));
      await print(line('models', describeFolder(settings.adapters.bergamot.modelsFolder)));
      await print(line('summaries', settings.summarizer));
      const engines = createEngines(settings);
      try {
        let unserved = 0;
        for (const pair of configuredPairs(args.from, settings)) {
          const examination = await examinePair(pair, engines.translatorsFor);
          await print(describePair(examination));
          unserved += examination.services.some(({ serving }) => serving.length === 0) ? 1 : 0;
        }
        if (unserved > 0) process.exitCode = 1;
      } finally {
        await engines.close();
      }
    }),
});

/** From each language that articles come in to each that they go to, and whatever pair the settings name. */
function configuredPairs(from: string, settings: EngineSettings): LanguagePair[] {
  const sources = from.split(',').map((code) => code.trim());
  for (const code of sources) {
    if (!isLanguageTag(code)) throw new SettingsError(`--from: expected languages such as "en,de", found "${code}"`);
  }
  const pairs = sources.flatMap((source) => settings.languages.map((target) => ({ from: source, to: target })));
  for (const name of Object.keys(settings.translation.enginesByPair)) {
    const [, source, target] = /^([a-z]{2,3})-([a-z]{2,3})(?:\/|$)/.exec(name) ?? [];
    if (source !== undefined && target !== undefined) pairs.push({ from: source, to: target });
  }
  const unique = new Map(pairs.map((pair) => [`${pair.from}-${pair.to}`, pair]));
  return [...unique.values()].filter((pair) => pair.from !== pair.to);
}

function describeNode(): string {
  const isEnough = Number(process.versions.node.split('.')[0]) >= REQUIRED_NODE;
  return isEnough
    ? `${process.version} ${paint('green', 'ok')}`
    : paint('red', `${process.version}: ${REQUIRED_NODE} is needed`);
}

/** Whether a folder can be written to, or made, and how much room is left. */
function describeFolder(folder: string): string {
  const path = resolve(folder);
  let nearest = path;
  while (!existsSync(nearest)) nearest = dirname(nearest);
  const { bavail, bsize } = statfsSync(nearest);
  try {
    accessSync(nearest, constants.W_OK);
  } catch {
    return paint('red', `${folder} cannot be written to`);
  }
  return `${folder}${nearest === path ? '' : ', made on first use'}, ${megabytes(bavail * bsize)} free ${paint('green', 'ok')}`;
}

function describePair({ pair, services, missing }: PairExamination): string {
  const lines = services.map(({ purpose, serving }) => {
    const [first, ...others] = serving.map(({ id, quality }) => (quality === 'draft' ? `${id} (draft quality)` : id));
    if (first === undefined) return line(`  ${purpose}`, paint('red', 'no engine'));
    return line(`  ${purpose}`, `${paint('green', first)}${others.length > 0 ? `, then ${others.join(', ')}` : ''}`);
  });
  const problems = missing.map(({ id, reason }) => line('  missing', `${paint('yellow', id)}: ${reason}`));
  return [`${pair.from} → ${pair.to}`, ...lines, ...problems].join('\n');
}

function line(label: string, text: string): string {
  return `${label.padEnd(LABEL_WIDTH)}${text}`;
}
