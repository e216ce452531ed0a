import { describe, expect, it } from 'vitest';
import { Transliterations } from '../../../../../functions/language/names/transliterations/transliterations.ts';

function evidence(language: string, name: string, text: string): number {
  return Transliterations.of(language)?.find(name, text)?.evidence ?? -Infinity;
}

describe('Transliterations', () => {
  it.each([
    ['ar', 'Henderson', 'قال هندرسون ذلك.', 'قال ريتشاردسون ذلك.'],
    ['he', 'Henderson', 'הנדרסון אמר.', "ריצ'רדסון אמר."],
    ['ja', 'Henderson', 'ヘンダーソン氏は', 'リチャードソン氏は'],
    ['ko', 'Henderson', '헨더슨 씨가', '리처드슨 씨가'],
    ['zh', 'Henderson', '亨德森说', '理查森说'],
    ['zh-Hant', 'Henderson', '亨德遜說', '理查森說'],
  ])('%s says %s in one text and not in the other', (language, name, said, unsaid) => {
    expect(evidence(language, name, said)).toBeGreaterThan(8);
    expect(evidence(language, name, unsaid)).toBeLessThan(-2);
  });

  it('knows what is customary and does not sound like the name', () => {
    expect(evidence('zh', 'Quentin', '昆廷写道')).toBeGreaterThan(8);
    expect(evidence('zh', 'Quentin', '昆士兰人说')).toBeLessThan(0);
  });

  it('finds no name in the Latin alphabet where a language has no model', () => {
    expect(Transliterations.of('hi')).toBeUndefined();
  });

  it('finds what another place does not take', () => {
    const transliterations = Transliterations.of('zh');
    const text = '亨德森和亨德森';
    const first = transliterations?.find('Henderson', text);
    expect(first).toMatchObject({ start: 0, end: 3 });
    expect(first && transliterations?.findOutside('Henderson', text, [first])).toMatchObject({ start: 4, end: 7 });
    expect(first && transliterations?.findNear('Henderson', text, { ...first, end: 1 })).toMatchObject({ start: 0 });
  });
});
