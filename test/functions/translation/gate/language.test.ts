import { describe, expect, it } from 'vitest';
import { languageCheck } from '../../../../functions/translation/gate/language/index.ts';

const SOURCE = 'The council said on Monday that the old bridge will be closed for two weeks.';
const check = (target: string, to: string, source = SOURCE, from = 'en') =>
  languageCheck
    .check({ id: 's1', kind: 'sentence', source, target }, { pair: { from, to }, glossary: [] })
    .map(({ kind }) => kind);

describe('languageCheck', () => {
  it.each(['<a href="https://example.org/ferry">Fig. 3</a>', 'ferry $departure'])('takes no word from %s', (copy) => {
    expect(check(copy, 'de', copy)).toEqual([]);
  });

  it.each([
    ['es', 'O conselho disse na segunda-feira que a velha ponte será fechada por duas semanas.'],
    ['pt', 'El consejo dijo el lunes que el viejo puente estará cerrado durante dos semanas.'],
    ['de', 'De raad zei maandag dat de oude brug voor twee weken wordt afgesloten.'],
    ['ru', 'У понеділок рада повідомила, що старий міст буде закрито на два тижні.'],
    ['uk', 'В понедельник совет сообщил, что старый мост будет закрыт на две недели.'],
    ['fr', 'قال المجلس يوم الاثنين إن الجسر القديم سيغلق لمدة أسبوعين.'],
    ['es', '評議会は月曜日、古い橋を2週間閉鎖すると発表した。'],
    ['zh', '評議会は月曜日、古い橋を2週間閉鎖すると発表した。'],
    ['ja', '市议会星期一表示，这座旧桥将关闭两个星期，行人请绕行。'],
    ['ar', 'Совет сообщил, что старый мост будет закрыт.'],
  ])('finds another language where %s was wanted: %s', (to, target) => {
    expect(check(target, to)).toEqual(['wrong-language']);
  });

  it.each([
    ['de', 'The council said on Monday that the bridge will be closed.'],
    ['ar', 'The council said on Monday that the bridge will be closed.'],
    ['ja', SOURCE],
  ])('finds what is still in the source language where %s was wanted', (to, target) => {
    expect(check(target, to)).toEqual(['untranslated']);
  });

  it.each([
    ['es', 'El consejo dijo el lunes que el viejo puente estará cerrado durante dos semanas.'],
    ['pt-BR', 'O conselho disse na segunda-feira que a velha ponte será fechada por duas semanas.'],
    ['ja', '評議会は月曜日、古い橋を2週間閉鎖すると発表した。'],
    ['ja', '米朝首脳会談開催決定'],
    ['zh', '市议会星期一表示，这座旧桥将关闭两个星期。'],
    ['nb', 'Rådet sa mandag at den gamle broen vil være stengt i to uker.'],
    ['gl', 'O consello dixo o luns que a vella ponte estará pechada dúas semanas.'],
    ['de', 'Norvik Lines: Solvind 2'],
  ])('accepts %s: %s', (to, target) => {
    expect(check(target, to)).toEqual([]);
  });

  it.each([
    [
      'addresses and hashtags alone',
      'ja',
      '#harbour #bridges https://example.com/the-old-bridge',
      '#harbour #bridges https://example.com/the-old-bridge',
    ],
    [
      'an address behind few words',
      'zh',
      'Our bridge https://example.com/the-old-bridge-will-close',
      '大桥 https://example.com/the-old-bridge-will-close',
    ],
    [
      'names in their letters',
      'zh',
      "Norvik Lines and Marit Solvind: Jonas Birk's birthday",
      'Norvik Lines 与 Marit Solvind：为 Jonas Birk 庆生',
    ],
    ['a name joined to what it is', 'zh', 'NorvikAware data track.', 'NorvikAware数据跟踪。'],
  ])('accepts %s in %s', (_, to, source, target) => {
    expect(check(target, to, source)).toEqual([]);
  });

  it('finds a headline that is still in its language, though all its words have capitals', () => {
    const headline = 'Norvik Lines Goes To Court On Bridge Tolls';
    expect(check(headline, 'zh', headline)).toEqual(['untranslated']);
  });

  it('accepts a quotation that the source has in that language too', () => {
    const quoted = '“Nous ne savons pas encore ce qui est arrivé dans la ville.”';
    expect(check('« Nous ne savons pas encore ce qui est arrivé dans cette ville. »', 'de', quoted)).toEqual([]);
  });

  it('accepts a sentence in a third language that is kept, or stands beside its translation', () => {
    const french = 'Nous ne savons pas encore ce qui est arrivé dans la ville.';
    expect(check(french, 'de', french)).toEqual([]);
    expect(check(`我们还不知道发生了什么（${french}）`, 'zh', french)).toEqual([]);
  });

  it.each([
    'https://example.org/weather/the-long-winter.html?from=north',
    '@harbourpilot #ice #winter #BridgeClosed #ferries',
  ])('accepts an address, handles and hashtags that stay as they are: %s', (text) => {
    expect(check(text, 'de', text)).toEqual([]);
    expect(check(text, 'uk', text)).toEqual([]);
  });

  it('finds a quotation that is still in the source language', () => {
    const source = 'The pilot said: "We have not seen so much ice in the harbour for years, and it will not go."';
    const target = 'Der Lotse sagte: „We have not seen so much ice in the harbour for years, and it will not go.“';
    expect(check(target, 'de', source)).toEqual(['untranslated']);
  });
});
