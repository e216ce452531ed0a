import { describe, expect, it } from 'vitest';
import { metadataOf } from './page-of.ts';

describe('dates of pages', () => {
  it.each([
    ['a day of somebody’s life', { inside: '<p>She was born on April 9, 1951, in Sarpsborg.</p>' }],
    ['the day of a law', { inside: '<p>The act of 12 June 1998 forbids it.</p>' }],
    ['a flood long ago', { below: '<p>Flood of January 4, 1987</p>' }],
    ['a day to come', { inside: '<p>Opening on 14 June 2031</p>' }],
    ['a line of a day to come', { below: '<p>14 June 2031</p>' }],
    [
      'the day of a picture',
      { below: '<figure><img src="https://x.example/1.jpg"><figcaption>24 April 2023</figcaption></figure>' },
    ],
    [
      'a post from elsewhere',
      { inside: '<blockquote class="twitter-tweet"><p>So sad</p>Jo (@jo) <a href="#">May 3, 2022</a></blockquote>' },
    ],
    [
      'a chronology',
      { inside: '<p>12 June 1998</p><p>The bridge is built.</p><p>3 May 2004</p><p>It is painted.</p>' },
    ],
    ['a chronology in a list', { inside: '<ul><li>12 June 1998: built</li><li>3 May 2004: painted</li></ul>' }],
    ['the year of the small print', {}],
  ])('takes %s for none of publication', async (_, parts) => {
    expect((await metadataOf(parts)).publishedAt).toBeUndefined();
  });

  it.each([
    ['Updated 14 November 2024 09:00 · Published 12 November 2024 07:30', 'en'],
    ['Veröffentlicht am 12.11.2024, 07:30 Uhr – Aktualisiert am 14.11.2024, 09:00 Uhr', 'de'],
    ['Publié le 12/11/2024 à 07h30, mis à jour le 14/11/2024 à 09h00', 'fr'],
    ['Actualizado: 14 de noviembre de 2024, 09:00 | Publicado: 12 de noviembre de 2024, 07:30', 'es'],
    ['Yayınlanma: 12.11.2024 - 07:30 Güncelleme: 14.11.2024 - 09:00', 'tr'],
    ['2024年11月12日 07:30 公開 2024年11月14日 09:00 更新', 'ja'],
    ['입력 2024.11.12 07:30 수정 2024.11.14 09:00', 'ko'],
    ['Обновлено 14 ноября 2024, 09:00 / Опубликовано 12 ноября 2024, 07:30', 'ru'],
  ])('tells publication from change: %s', async (line, language) => {
    for (const below of [`<div class="meta">${line}</div>`, `<p>${line}</p>`]) {
      const { publishedAt, modifiedAt } = await metadataOf({ language, below });
      expect([publishedAt?.value, modifiedAt?.value]).toEqual(['2024-11-12T07:30', '2024-11-14T09:00']);
    }
  });

  it('reads labels before time elements', async () => {
    const below = `<p>Updated <time datetime="2024-11-14T09:00">two days later</time>
      first published <time datetime="2024-11-12T07:30">12 Nov</time></p>`;
    const { publishedAt, modifiedAt } = await metadataOf({ below });
    expect([publishedAt?.value, modifiedAt?.value]).toEqual(['2024-11-12T07:30', '2024-11-14T09:00']);
  });

  it.each([
    ['١٢ نوفمبر ٢٠٢٤', 'ar'],
    ['12 בנובמבר 2024', 'he'],
    ['۲۲ آبان ۱۴۰۳', 'fa'],
    ['۱۴۰۳/۰۸/۲۲', 'fa'],
    ['令和6年11月12日', 'ja'],
    ['民國113年11月12日', 'zh-TW'],
    ['12 พฤศจิกายน 2567', 'th'],
    ['12/11/2567', 'th'],
    ['१२ नवंबर २०२४', 'hi'],
    ['الثلاثاء 10 جمادى الأولى 1446 - 12 نوفمبر 2024', 'ar'],
    ['11/12/2024 7:30 PM ET', 'en'],
    ['12 Nov 2024 - 3 Jan 2025', 'de'],
  ])('reads %s', async (line, language) => {
    const { publishedAt } = await metadataOf({ language, below: `<div class="date">${line}</div>` });
    expect(publishedAt?.value.slice(0, 10)).toBe('2024-11-12');
  });

  it('reads a line of a date without any name, and says that it is only likely', async () => {
    for (const below of ['<p>Halden, 12 November 2024</p>', '<div>Sport | 12 November 2024 | 3 min read</div>']) {
      const { publishedAt } = await metadataOf({ below });
      expect(publishedAt).toEqual({ value: '2024-11-12', precision: 'day', from: 'page', confidence: 0.9 });
    }
  });

  it('is sure of what markup states', async () => {
    const head = '<meta property="article:published_time" content="2024-11-12T07:30+01:00">';
    expect((await metadataOf({ head })).publishedAt).not.toHaveProperty('confidence');
  });

  it('takes the day of the last change alone for a likely one', async () => {
    const { publishedAt } = await metadataOf({ below: '<p>Last updated: 14 November 2024</p>' });
    expect(publishedAt).toMatchObject({ value: '2024-11-14', confidence: 0.5 });
  });
});
