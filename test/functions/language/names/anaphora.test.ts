import { describe, expect, it } from 'vitest';
import { hasAnaphor } from '../../../../functions/language/names/index.ts';

describe('hasAnaphor', () => {
  it.each([
    ['ja', 'Solvind welcomed the plan.', '同氏は計画を歓迎した。'],
    ['ja', 'Norvik opened a plant.', '同社は工場を開設した。'],
    ['ja', 'Solvind welcomed the plan.', '大統領は計画を歓迎した。'],
    ['ja', 'On Monday Solvind left.', '月曜日に市長は去った。'],
  ])('%s says who %s means', (to, source, target) => {
    expect(hasAnaphor(source, target, to)).toBe(true);
  });

  it.each([
    ['ja', 'The president welcomed the plan.', '大統領は計画を歓迎した。'],
    ['ja', 'Solvind welcomed the plan.', 'ソルビン大統領は計画を歓迎した。'],
    ['ja', 'Solvind welcomed the plan.', 'ソルビンは計画を歓迎した。'],
    ['zh', 'Solvind welcomed the plan.', '总统对计划表示欢迎。'],
  ])('%s says no other word for %s', (to, source, target) => {
    expect(hasAnaphor(source, target, to)).toBe(false);
  });
});
