import { describe, expect, it } from 'vitest';
import { writesDecimalPoint } from '../../../../functions/language/numbers/index.ts';

describe('writesDecimalPoint', () => {
  it.each('en en-GB zh ja ko th he hi bn ur ms ar fil sw ta de-CH es-MX'.split(' '))(
    '%s writes a point',
    (language) => {
      expect(writesDecimalPoint(language)).toBe(true);
    },
  );

  it.each('de fr es pt it nl ru uk pl tr sv id vi und not-a-language-at-all %%'.split(' '))(
    '%s writes a comma',
    (language) => {
      expect(writesDecimalPoint(language)).toBe(false);
    },
  );
});
