import { describe, expect, it } from 'vitest';
import { readEngineSettings } from '../../functions/settings.ts';
import { NO_LANGUAGE } from '../../functions/topology.ts';

describe('the languages that articles are translated into', () => {
  it.each([
    [undefined, ['es']],
    ['fr, zh-Hant', ['fr', 'zh-Hant']],
    ['', []],
    [NO_LANGUAGE, []],
  ])('are, of %j, %j', (given, languages) => {
    expect(readEngineSettings({ DATELINE_LANGUAGES: given }).languages).toEqual(languages);
  });

  it.each(['Spanish', 'zh-CN-Hans', 'es-419-MX'])('are no %s', (given) => {
    expect(() => readEngineSettings({ DATELINE_LANGUAGES: given })).toThrow(/DATELINE_LANGUAGES/);
  });
});
