import { describe, expect, it } from 'vitest';
import {
  agenciesIn,
  agencyNamed,
  findCredit,
  findOpenCredit,
  findPhrase,
  hasPageName,
  isAuthorAddress,
  isByline,
  isCredit,
  isDateOfByline,
  isFeedSignature,
  isFullName,
  isNewsletterBoilerplate,
  isSignature,
  isUntitled,
  withoutBylineWords,
  withoutReplyPrefixes,
  withoutSendingService,
} from '../../../../functions/language/newswire/index.ts';

describe('agencies', () => {
  it('are found by any name they sign with', () => {
    expect(agenciesIn('(AP Photo/Jane Roe)')).toEqual(['AP']);
    expect(agenciesIn('dpa/AFP, Reuters')).toEqual(['dpa', 'AFP', 'Reuters']);
    expect(agencyNamed('Agencia EFE')).toBe('EFE');
    expect(agencyNamed('reuters')).toBe('Reuters');
  });

  it('that are words as well are found as they write themselves alone', () => {
    expect([agencyNamed('PA'), agencyNamed('pa'), agencyNamed('Trend'), agencyNamed('trend')]).toEqual([
      'PA',
      undefined,
      'Trend',
      undefined,
    ]);
  });
});

describe('credits', () => {
  it.each([
    ['People take shelter at the station. (AP Photo/Jane Roe)', 35],
    ['Die Brücke am Morgen. (Foto: dpa)', 21],
    ['桥梁关闭。（图片来源：新华社）', 5],
    ['The bridge (built in 1912) is closed.', undefined],
  ])('in brackets end %j', (text, start) => {
    expect(findCredit(text, { isCaption: false })).toBe(start);
  });
  it('name an agency alone under pictures, not under stories', () => {
    const text = 'The quay stays closed. (AP)';
    expect(findCredit(text, { isCaption: true })).toBe(text.indexOf(' (AP)'));
    expect(findCredit(text, { isCaption: false })).toBeUndefined();
  });

  it('without brackets end captions', () => {
    expect(findOpenCredit('Workers at the gate. Photo: Jane Roe/AP')).toBe(20);
    expect(findOpenCredit('Am Tor. © dpa')).toBe(7);
    expect(findOpenCredit('She took a photo by the gate.')).toBeUndefined();
  });

  it('stand alone', () => {
    expect(['Foto: dpa', '© Example', '写真：共同', 'Fotoğraf: AA'].every(isCredit)).toBe(true);
    expect(isCredit('Photos show what happened.')).toBe(false);
  });
});

describe('bylines', () => {
  it.each(['By Jane Roe', 'Von Max Muster', 'Автор: Иван Петров', '記者 王小明'])('are announced: %s', (text) => {
    expect(isByline(text)).toBe(true);
  });

  it('lose what announces them', () => {
    expect(withoutBylineWords('Written by: Jane Roe')).toBe('Jane Roe');
  });

  it('may be full names, signatures or dates', () => {
    expect(['Jane Roe', 'Jan van der Berg', 'Ana de la Cruz'].every(isFullName)).toBe(true);
    expect(['Buch der Woche', 'jane', 'Jane'].some(isFullName)).toBe(false);
    expect(['(dpa/lno)', '/ritzau/', 'RIRM'].every(isSignature)).toBe(true);
    expect(['4 May 2022', '11.12.2019, 14:30 Uhr'].every(isDateOfByline)).toBe(true);
    expect(isDateOfByline('Jane Roe')).toBe(false);
  });
});

describe('phrases', () => {
  it.each([
    ['Read more: the other story', 'boilerplate', 'read more'],
    ['Weiterlesen mit Abo', 'unfinished', 'weiterlesen mit'],
    ['Shareholders met.', 'boilerplate', undefined],
    ['関連記事：別の話', 'boilerplate', '関連記事'],
  ] as const)('%j begins with %s %s', (text, kind, phrase) => {
    expect(findPhrase(text, kind)).toBe(phrase);
  });

  it('of programs are known in many languages', () => {
    expect(isNewsletterBoilerplate('Newsletter abbestellen')).toBe(true);
    expect(isFeedSignature('The post Bridge closed appeared first on Example.')).toBe(true);
    expect(isFeedSignature('Der Beitrag Brücke gesperrt erschien zuerst auf Beispiel.')).toBe(true);
    expect(isFeedSignature('The post office is closed.')).toBe(false);
    expect(withoutReplyPrefixes('WG: Fwd: 转发：Bridge closed')).toBe('Bridge closed');
    expect(withoutSendingService('Jane Roe über Example Desk')).toBe('Jane Roe');
    expect([isUntitled('Unbenannt-1'), isUntitled('Bridge closed')]).toEqual([true, false]);
  });
});

describe('names on pages', () => {
  it('match whole words between spaces, hyphens and underscores', () => {
    expect(hasPageName('block bildunterschrift', 'caption')).toBe(true);
    expect(hasPageName('post_author-name', 'author')).toBe(true);
    expect(hasPageName('authority', 'author')).toBe(false);
  });

  it('lead to authors', () => {
    expect([isAuthorAddress('/redaktion/jane-roe'), isAuthorAddress('/authors'), isAuthorAddress('/news/by')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
