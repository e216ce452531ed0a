import { describe, expect, it } from 'vitest';
import { checkCompleteness } from '../../../../../functions/translation/gate/completeness/check-completeness.ts';

const check = (source: string, target: string, to: string) =>
  checkCompleteness({ id: 's1', kind: 'sentence', source, target }, { from: 'en', to }).map(({ kind }) => kind);

describe('checkCompleteness', () => {
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
