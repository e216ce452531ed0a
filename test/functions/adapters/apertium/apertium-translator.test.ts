import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type ApertiumOptions,
  createApertiumTranslator,
} from '../../../../functions/adapters/apertium/apertium-translator.ts';
import { translateSegments } from '../../../../functions/translation/engines/translate-segments.ts';
import { describeTranslator } from '../../../contracts/translator.ts';
import { scriptedTranslator } from '../../translation/scripted-translator.ts';

const MODES = '/usr/share/apertium/modes';
const isInstalled = (mode: string) => existsSync(join(MODES, `${mode}.mode`));

const opened: { close?(): Promise<void> }[] = [];
const folders: string[] = [];
function open(options?: ApertiumOptions) {
  const translator = createApertiumTranslator(options);
  opened.push(translator);
  return translator;
}
function modesFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-modes-'));
  folders.push(folder);
  return folder;
}
afterEach(async () => {
  for (const translator of opened.splice(0)) await translator.close?.();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const request = (from: string, to: string, ...texts: string[]) => ({
  from,
  to,
  segments: texts.map((text, index) => ({ id: `s${index + 1}`, kind: 'sentence' as const, text })),
  glossary: [],
});

describe('apertium that is not installed', () => {
  it('names the package that a pair comes in', async () => {
    const folder = modesFolder();
    const reasons = [
      ['en', 'es', 'apertium-eng-spa'],
      ['es', 'en', 'apertium-eng-spa'],
      ['es', 'gl', 'apertium-es-gl'],
      ['nb', 'nn', 'apertium-nno-nob'],
      ['sv', 'nb', 'apertium-swe-nor'],
      ['pt-BR', 'ca', 'apertium-por-cat'],
    ] as const;
    for (const [from, to, name] of reasons) {
      const answer = await open({ modesFolder: folder }).availability({ from, to });
      expect(answer).toMatchObject({
        available: false,
        reason: expect.stringMatching(`apt-get install apertium ${name}$`),
      });
    }
    expect(await open({ modesFolder: join(folder, 'none') }).availability({ from: 'en', to: 'es' })).toMatchObject({
      reason: expect.stringContaining('Apertium is not installed'),
    });
  });

  it('says so where there is no package', async () => {
    expect(await open({ modesFolder: modesFolder() }).availability({ from: 'en', to: 'ja' })).toMatchObject({
      reason: expect.stringContaining('no package for en → ja'),
    });
  });

  it('finds modes under either kind of code, a variant before the plain language', async () => {
    const folder = modesFolder();
    for (const mode of ['es-pt', 'eng-cat']) writeFileSync(join(folder, `${mode}.mode`), '');
    const translator = open({ modesFolder: folder });
    for (const [from, to] of [
      ['es', 'pt'],
      ['es-MX', 'pt-BR'],
      ['en', 'ca-valencia'],
    ] as const) {
      expect(await translator.availability({ from, to }), `${from}-${to}`).toEqual({ available: true });
    }
  });
});

if (isInstalled('eng-spa')) {
  describeTranslator('apertium, English to Spanish', {
    create: () => createApertiumTranslator(),
    pair: { from: 'en', to: 'es' },
    unsupported: { from: 'en', to: 'ja' },
    texts: ['The bridge was closed on Monday.', 'Some 1,250 people live in the village.', 'Police gave no reason.'],
  });
}
if (isInstalled('spa-cat')) {
  describeTranslator('apertium, Spanish to Catalan', {
    create: () => createApertiumTranslator(),
    pair: { from: 'es', to: 'ca' },
    unsupported: { from: 'es', to: 'ja' },
    texts: ['El puente fue cerrado el lunes.', 'En el pueblo viven unas 1.250 personas.', 'La policía no dio razones.'],
  });
}
if (isInstalled('eng-cat')) {
  describeTranslator('apertium, English to Catalan', {
    create: () => createApertiumTranslator(),
    pair: { from: 'en', to: 'ca' },
    unsupported: { from: 'ca', to: 'ja' },
    texts: ['The bridge was closed on Monday.', 'Some 1,250 people live in the village.', 'Police gave no reason.'],
  });
}
if (isInstalled('rus-ukr')) {
  describeTranslator('apertium, Russian to Ukrainian', {
    create: () => createApertiumTranslator(),
    pair: { from: 'ru', to: 'uk' },
    unsupported: { from: 'ru', to: 'ja' },
    texts: ['Привет, мир.', 'В деревне живут 1250 человек.', 'Правительство сообщило об этом в понедельник.'],
  });
}

describe.skipIf(!isInstalled('eng-spa'))('apertium for real', () => {
  it('translates, and is standard between close languages, a draft elsewhere', async () => {
    const translator = open();
    const { targets } = await translator.translate(request('en', 'es', 'The bridge was closed on Monday.'));
    expect(targets[0]).toMatch(/puente/);
    expect(translator.quality({ from: 'en', to: 'es' })).toBe('draft');
    expect(translator.quality({ from: 'es', to: 'ca' })).toBe('standard');
  });

  it('keeps addresses, handles, numbers and what its own format reserves', async () => {
    const text = 'See https://example.org/a_b?c=1 or write to desk@example.org or @desk about 1,250 [sic] {x} ^y$.';
    const { targets } = await open().translate(request('en', 'es', text));
    for (const kept of [
      'https://example.org/a_b?c=1',
      'desk@example.org',
      '@desk',
      '1,250',
      '[',
      ']',
      '{',
      '}',
      '^',
      '$',
    ]) {
      expect(targets[0]).toContain(kept);
    }
  });

  it('keeps one process for a pair', async () => {
    const translator = open();
    await translator.translate(request('en', 'es', 'One.'));
    const before = ownPipelines();
    expect(before).toHaveLength(1);
    await translator.translate(request('en', 'es', 'Two.'));
    expect(ownPipelines()).toEqual(before);
  });

  it('starts a process that was killed again', async () => {
    const translator = open();
    await translator.translate(request('en', 'es', 'One.'));
    for (const pid of ownPipelines()) process.kill(-pid, 'SIGKILL');
    const { targets } = await translator.translate(request('en', 'es', 'The bridge was closed.'));
    expect(targets[0]).toMatch(/puente/);
  });
});

describe.skipIf(!isInstalled('eng-spa'))('a broken pipeline', () => {
  const broken = (command: string) => {
    const folder = modesFolder();
    writeFileSync(join(folder, 'eng-spa.mode'), command);
    return folder;
  };

  it.each([
    ['that ends at once', 'false', {}],
    ['that is killed by its first text', 'bash -c \'read -r -d "" text; kill -9 $$\'', {}],
    ['that never answers', 'sleep 30', { timeoutMs: 300 }],
    ['whose program is missing', '/usr/bin/no-such-program', {}],
  ])('%s fails with an error that a later try may mend', async (_, command, options) => {
    const translation = open({ ...options, modesFolder: broken(command) }).translate(
      request('en', 'es', 'One.', 'Two.'),
    );
    await expect(translation).rejects.toMatchObject({
      code: 'engine-unavailable',
      retryable: true,
      message: expect.stringMatching(/^apertium: /),
    });
  });

  it('leaves the article to the next engine', async () => {
    const next = scriptedTranslator({ id: 'next', say: () => 'El puente fue cerrado.' });
    const result = await translateSegments(
      request('en', 'es', 'The bridge was closed.').segments,
      { from: 'en', to: 'es' },
      [open({ modesFolder: broken('false') }), next],
      { scope: 'full' },
    );
    expect(result).toMatchObject({ status: 'ok', engine: 'next' });
  });

  it('goes on without its tagger where that is what breaks, and is a draft from then on', async () => {
    const folder = modesFolder();
    copyFileSync(join(MODES, 'spa-cat.mode'), join(folder, 'spa-cat.mode'));
    const mode = readFileSync(join(folder, 'spa-cat.mode'), 'utf8');
    writeFileSync(
      join(folder, 'spa-cat.mode'),
      mode.replace(/apertium-tagger -g/, 'apertium-tagger --no-such-option -g'),
    );
    const translator = open({ modesFolder: folder });
    expect(translator.quality({ from: 'es', to: 'ca' })).toBe('standard');
    const { targets } = await translator.translate(request('es', 'ca', 'El puente fue cerrado el lunes.'));
    expect(targets[0]).toMatch(/pont/);
    expect(translator.quality({ from: 'es', to: 'ca' })).toBe('draft');
  });
});

/** Process ids of the pipelines that this process has started; each leads a group. */
function ownPipelines(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const parent = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
        return parent === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('bash\0/dev/fd');
      } catch {
        // It ended while it was looked at.
        return false;
      }
    });
}
