import { describe, expect, it } from 'vitest';
import { CountriesByEar, isCountry } from '../../../../functions/translation/names/hear-countries.ts';
import { targetScriptOf } from '../../../../functions/translation/target-script.ts';

function says(to: string, source: string, target: string, name: string): boolean {
  return new CountriesByEar(to, targetScriptOf({ from: 'en', to })).has(source, target, name);
}

describe('countries in targets without capitals', () => {
  it.each([
    ['zh', 'The minister of Zealand.', '新西兰部长。', 'Zealand'],
    ['ja', 'The minister of Lanka.', 'スリランカの大臣。', 'Lanka'],
    ['ar', 'The minister of Korea.', 'الوزير الكوري.', 'Korea'],
    ['ar', 'The Bolivian minister left Bolivia.', 'غادر الوزير البوليفي بوليفيا.', 'Bolivia'],
    ['zh', 'The Bolivian minister left Bolivia.', '玻利维亚部长离开了玻利维亚。', 'Bolivia'],
    ['zh', 'The Chinese minister left China.', '中方部长离开了中国。', 'China'],
  ])('%s says both of %s', (to, source, target, name) => {
    expect(says(to, source, target, name)).toBe(true);
  });

  it.each([
    ['ar', 'The Bolivian minister left Bolivia.', 'غادر الوزير البوليفي تركيا.', 'Bolivia'],
    ['zh', 'The Bolivian minister left Bolivia.', '玻利维亚部长离开了土耳其。', 'Bolivia'],
    ['ja', 'The minister of Zealand.', '新しい大臣。', 'Zealand'],
  ])('%s says one of %s at the most', (to, source, target, name) => {
    expect(says(to, source, target, name)).toBe(false);
  });

  it.each([
    ['Zealand', true],
    ['Bolivia', true],
    ['Portland', false],
  ])('tells whether %s is one', (name, is) => {
    expect(isCountry(name)).toBe(is);
  });
});
