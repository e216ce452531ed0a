import { describe, expect, it } from 'vitest';
import { spellName, spellSymbols } from '../../../../../functions/language/names/transliterations/spell-symbols.ts';

describe('spellName', () => {
  it.each([
    ['Müller', 'muller'],
    ["O'Neill", 'oneill'],
    ['Jørgensen', 'jorgensen'],
    ['Петров', 'petrov'],
  ])('reads %s as %s', (name, letters) => {
    expect(spellName(name)).toBe(letters);
  });
});

describe('spellSymbols', () => {
  it.each([
    ['ar', 'قال أحمَد', 'ق ا ل   ا ح م د'],
    ['ja', 'スミス氏', 'ス ミ ス  '],
    ['zh', '约翰', 'yue han'],
    ['zh', '約翰。', 'yue han  '],
    ['ko', '존은', 'ᄌ ᅩ ᆫ ᄋ ᅳ ᆫ'],
  ])('reads %s %s', (language, text, symbols) => {
    expect(spellSymbols(text, language).symbols.join(' ')).toBe(symbols);
  });

  it('knows where a name may begin: at a word, and behind little words written together with it', () => {
    const { starts, ends } = spellSymbols('وبجون قال', 'ar');
    expect([...starts.slice(0, 4)]).toEqual([0, 0.7, 0.7, 3]);
    expect(ends[5]).toBe(0);
    expect(ends[4]).toBeGreaterThan(0);
  });

  it('holds characters that names are not written in to be no name', () => {
    const { costs } = spellSymbols('约翰说', 'zh');
    expect([costs[0], costs[1]]).toEqual([0, 0]);
    expect(costs[2]).toBeGreaterThan(0);
  });

  it('says which languages it reads', () => {
    expect(() => spellSymbols('text', 'xx')).toThrow('expected one of ar, he, ja, ko, zh, found xx');
  });
});
