import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTEXT_VARIABLES, ENGINE_ADAPTERS } from '../../../functions/adapters/engine-adapters.ts';
import { createEngines } from '../../../functions/engines.ts';
import { readEngineSettings } from '../../../functions/settings.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const adapters = Object.entries(ENGINE_ADAPTERS);

/** Packages that a module loads as soon as it is imported, and the modules of the product that it imports do. */
function packagesOf(path: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const imports = readFileSync(path, 'utf8').matchAll(/^import (?!type)[^;]*?from '([^']+)'/gm);
  return [...imports].flatMap(([, target = '']) =>
    target.startsWith('.') ? packagesOf(join(path, '..', target), seen) : [target],
  );
}

describe('adapters of engines', () => {
  it('load neither an engine nor an SDK before one is made', () => {
    const packages = packagesOf(join(ROOT, 'functions/adapters/engine-adapters.ts'));
    expect(new Set(packages)).toEqual(new Set(['zod']));
  });

  it.each(adapters)('%s needs nothing to be set', (_, { variables, readSettings }) => {
    expect(readSettings(variables.parse({}))).toBeDefined();
  });

  it('name each engine once', () => {
    for (const kind of ['translators', 'summarizers'] as const) {
      const names = adapters.flatMap(([, adapter]) => Object.keys(adapter[kind] ?? {}));
      expect(names).toEqual([...new Set(names)]);
    }
  });

  it('carry what a deployment chooses in variables that they read', () => {
    for (const { schema } of Object.values(CONTEXT_VARIABLES)) expect(schema).toBeDefined();
  });

  it('ask for permissions of services alone, and say why a resource has a wildcard', () => {
    const grants = adapters.flatMap(([, { grants: list, variables, readSettings }]) =>
      ['bedrock', 'openai-compatible'].flatMap(
        (DATELINE_MODEL_PROVIDER) => list?.(readSettings(variables.parse({ DATELINE_MODEL_PROVIDER }))) ?? [],
      ),
    );
    expect(grants.length).toBeGreaterThan(0);
    for (const { actions, resources, reason } of grants) {
      expect(actions.every((action) => /^[a-z0-9-]+:[A-Z]\w+$/.test(action))).toBe(true);
      expect(reason !== undefined || !resources.some((resource) => resource.includes('*'))).toBe(true);
    }
  });
});

describe('createEngines', () => {
  const engines = createEngines(readEngineSettings({}));
  const pair = { from: 'en', to: 'es' };

  it('makes an engine once, however often it is asked for', async () => {
    const [[first], [again]] = [await engines.translatorsFor(pair, 'full'), await engines.translatorsFor(pair, 'full')];
    expect(first).toBe(again);
    await engines.close();
  });

  it('says which engines there are where one is asked for that is not', async () => {
    const settings = readEngineSettings({ DATELINE_TRANSLATORS: 'babel' });
    await expect(createEngines(settings).translatorsFor(pair, 'full')).rejects.toThrow(
      'there is no translation engine "babel"; there are amazon-translate, apertium, bergamot, language-model',
    );
  });

  it('has the extractive summariser to fall back on', async () => {
    const { chosen, fallback } = await engines.summarizers();
    expect(chosen.engine.id).toBe('extractive');
    expect(fallback.engine.id).toBe('extractive');
  });

  it('refuses a provider of models that contradicts the summary engine', () => {
    expect(() =>
      readEngineSettings({ DATELINE_SUMMARIZER: 'bedrock', DATELINE_MODEL_PROVIDER: 'openai-compatible' }),
    ).toThrow('name one');
  });
});
