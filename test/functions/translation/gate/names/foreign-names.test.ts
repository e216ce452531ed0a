import { describe, expect, it } from 'vitest';
import { ForeignNames } from '../../../../../functions/translation/gate/names/foreign-names.ts';
import { namePairOf } from '../../../../../functions/translation/gate/names/name-pair.ts';

describe('names in Latin letters', () => {
  const sources = ['The Habitats of Johnny English were sold.', 'Argos and NBC declined to comment.'];
  const words = new ForeignNames(sources, namePairOf({ from: 'en', to: 'zh' }));

  it.each([
    ['Tesco 关闭了门店。', ['Tesco']],
    ['Habitat 关闭了门店。', []],
    ['JohnnyEnglish 回归。', []],
    ['AI 和 NASA 合作。', []],
  ])('no source has: %s', (target, expected) => {
    expect(words.find(target)).toEqual(expected);
  });

  it('takes a word for one of its source that begins and sounds as it does', () => {
    expect(words.find('他在 Skyper 上写道。', 'He skyped about it.')).toEqual([]);
    expect(words.find('他在 Skyper 上写道。', 'He wrote about it.')).toEqual(['Skyper']);
  });

  it('takes a word for a misspelled one of its source', () => {
    expect(words.find('他在 Camplbell 上写道。', 'He wrote on Campbell.')).toEqual([]);
  });

  it('finds what stands in the source of another segment', () => {
    expect(words.hasOther(sources[0] ?? '', 'NBC 和 Argos 关闭了门店。')).toBe(true);
    expect(words.hasOther(sources[1] ?? '', 'NBC 和 Argos 关闭了门店。')).toBe(false);
  });

  it('tells nothing in a target in Latin letters', () => {
    expect(new ForeignNames(sources, namePairOf({ from: 'en', to: 'es' })).find('Tesco')).toEqual([]);
  });
});
