import { describe, expect, it } from 'vitest';
import { findJoinedNames } from '../../../../../../functions/translation/gate/names/uncased/find-joined-names.ts';

describe('findJoinedNames', () => {
  it.each([
    ['市长约翰·肯尼迪说', [['市长约翰', '肯尼迪说']]],
    ['ジョン・ケネディ、', [['ジョン', 'ケネディ']]],
    [
      '若昂·马里亚·洛佩斯。',
      [
        ['若昂', '马里亚'],
        ['马里亚', '洛佩斯'],
      ],
    ],
    ['布鲁克斯-科普卡', [['布鲁克斯', '科普卡']]],
    ['· 首页', []],
    ['马里2-1获胜', []],
  ])('%s', (text, joined) => {
    expect(findJoinedNames(text)).toEqual(joined);
  });
});
