import { describe, expect, it } from 'vitest';
import { foldKatakana } from '../../../../functions/language/names/index.ts';

describe('foldKatakana', () => {
  it.each([
    ['ウイーン', 'ウィーン'],
    ['ダビド', 'ダヴィド'],
    ['バチスタ', 'バティスタ'],
    ['ロ―ジアン', 'ロージアン'],
    ['マイク・スミス', 'マイクスミス'],
    ['クリスティーン', 'クリスティン'],
  ])('reads %s as %s', (one, other) => {
    expect(foldKatakana(one)).toBe(foldKatakana(other));
  });

  it('leaves apart what sounds otherwise, and other scripts as they are', () => {
    expect(foldKatakana('ベルン')).not.toBe(foldKatakana('ベルリン'));
    expect(foldKatakana('第一・二章')).toBe('第一・二章');
  });
});
