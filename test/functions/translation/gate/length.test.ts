import { describe, expect, it } from 'vitest';
import { lengthCheck } from '../../../../functions/translation/gate/length/index.ts';

const check = (source: string, target: string, to: string) =>
  lengthCheck
    .check({ id: 's1', kind: 'sentence', source, target }, { pair: { from: 'en', to }, glossary: [] })
    .map(({ kind }) => kind);

describe('lengthCheck', () => {
  it.each([
    ['an address alone', 'https://example.com/the-old-bridge', 'https://example.com/the-old-bridge'],
    [
      'names with their originals',
      'Marit Solvind and Jonas Birk were there.',
      '玛丽特（Marit Solvind）和约纳斯（Jonas Birk）都在。',
    ],
  ])('accepts %s', (_, source, target) => {
    expect(check(source, target, 'zh')).toEqual([]);
  });

  it('finds far more text than the source has, whatever stands in brackets', () => {
    const target = '这座旧桥将关闭两个星期，行人请绕行（市议会星期一表示，这座旧桥将关闭两个星期，行人请绕行）。';
    expect(check('The bridge closes.', target, 'zh')).toEqual(['length']);
  });
});
