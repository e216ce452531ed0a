import { describe, expect, it } from 'vitest';
import {
  CountryMentions,
  isCountry,
} from '../../../../../../functions/translation/gate/names/uncased/country-mentions.ts';

function says(to: string, source: string, target: string, name: string): boolean {
  return new CountryMentions(to).has(source, target, name);
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
    ['ar', 'Many Bolivians hope for Bolivia.', 'يأمل كثير من البوليفيين لصالح هارلم.', 'Bolivia'],
  ])('%s says one of %s at the most', (to, source, target, name) => {
    expect(says(to, source, target, name)).toBe(false);
  });

  it.each([
    ['zh', 'The visit to Bolivia.', '对土耳其的访问。', true],
    ['ar', 'The visit to Bolivia.', 'الزيارة إلى تركيا.', true],
    ['zh', 'The visit to Bolivia.', '对玻利维亚的访问。', false],
    ['zh', 'The Turkish visit to Bolivia.', '土耳其的访问。', false],
    ['zh', 'The visit from Ankara.', '来自土耳其首都安卡拉的访问。', false],
    ['zh', 'Mario left Maryland.', '马里奥离开了马里兰。', false],
    ['zh', 'Britain and America', '英国和美国', false],
  ])('%s: whether %s has another country in %s', (to, source, target, has) => {
    expect(new CountryMentions(to).hasOther(source, target)).toBe(has);
  });

  it.each([
    ['Zealand', true],
    ['Bolivia', true],
    ['Portland', false],
  ])('tells whether %s is one', (name, is) => {
    expect(isCountry(name)).toBe(is);
  });
});
