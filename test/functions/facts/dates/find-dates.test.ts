import { describe, expect, it } from 'vitest';
import { dateContextOf, findDates } from '../../../../functions/facts/dates/find-dates.ts';
import { articleOf, factsOf, PUBLISHED } from '../analyze-text.ts';

type Row = readonly [language: string, text: string, written: string, value: string, precision: string];

/** Published on Tuesday, 3 February 2026. */
const ROWS: readonly Row[] = [
  ['en', 'Talks were held on Tuesday.', 'Tuesday', '2026-02-03', 'day'],
  ['en', 'Talks were held on Monday.', 'Monday', '2026-02-02', 'day'],
  ['en', 'Talks will resume on Wednesday.', 'Wednesday', '2026-02-04', 'day'],
  ['en', 'On Thursday, the council will vote.', 'Thursday', '2026-02-05', 'day'],
  ['en', 'They met last Friday.', 'Friday', '2026-01-30', 'day'],
  ['en', 'They meet next Friday.', 'Friday', '2026-02-06', 'day'],
  ['en', 'The port closed yesterday.', 'yesterday', '2026-02-02', 'day'],
  ['en', 'The port opened on Feb. 3, 2026.', 'Feb. 3, 2026', '2026-02-03', 'day'],
  ['en', 'The port opened on 3 March 2019.', '3 March 2019', '2019-03-03', 'day'],
  ['en', 'The fair runs June 5-9.', 'June 5-9', '2026-06-05/2026-06-09', 'interval'],
  ['en', 'The port closed last week.', 'last week', '2026-W05', 'week'],
  ['en', 'It opened in January.', 'January', '2026-01', 'month'],
  ['en', 'It opened in December.', 'December', '2025-12', 'month'],
  ['en', 'Work began in mid-November.', 'November', '2025-11', 'month'],
  ['en', 'It has been shut since 2019.', '2019', '2019', 'year'],
  ['en', 'The war began four years ago.', 'four years ago', '2022', 'year'],
  ['en', 'Rents doubled in the 1990s.', 'the 1990s', '1990/1999', 'decade'],
  ['en', 'A palace of the 18th century burned.', 'the 18th century', '1701/1800', 'century'],
  ['en', 'Profit fell in the third quarter of 2025.', 'the third quarter of 2025', '2025-07/2025-09', 'quarter'],
  ['en', 'The bridge opened last summer.', 'last summer', '2025-06/2025-08', 'season'],
  ['en', 'The council sat in 2019-21.', '2019-21', '2019/2021', 'interval'],
  ['es', 'La feria abrió el lunes.', 'lunes', '2026-02-02', 'day'],
  ['es', 'La feria abrió hace tres días.', 'hace tres días', '2026-01-31', 'day'],
  ['es', 'La feria abre el 5 de marzo de 2026.', '5 de marzo de 2026', '2026-03-05', 'day'],
  ['de', 'Die Messe öffnete am Montag.', 'Montag', '2026-02-02', 'day'],
  ['de', 'Die Messe öffnete am 03.01.2026 wieder.', '03.01.2026', '2026-01-03', 'day'],
  ['de', 'Die Messe öffnete vor zwei Jahren.', 'vor zwei Jahren', '2024', 'year'],
  ['de', 'Der Gewinn fiel im dritten Quartal 2025.', 'dritten Quartal 2025', '2025-07/2025-09', 'quarter'],
  ['fr', 'Le salon a ouvert hier.', 'hier', '2026-02-02', 'day'],
  ['fr', 'Le salon a ouvert il y a deux mois.', 'il y a deux mois', '2025-12', 'month'],
  ['nl', 'De beurs opende gisteren.', 'gisteren', '2026-02-02', 'day'],
  ['nl', 'De beurs opende drie dagen geleden.', 'drie dagen geleden', '2026-01-31', 'day'],
  ['ru', 'Выставка открылась вчера.', 'вчера', '2026-02-02', 'day'],
  ['ru', 'Выставка открылась 5 января 2026 года.', '5 января 2026', '2026-01-05', 'day'],
  ['uk', 'Виставка відкрилася вчора.', 'вчора', '2026-02-02', 'day'],
  ['ja', '会議は2026年2月1日に開かれた。', '2026年2月1日', '2026-02-01', 'day'],
];

describe('findDates', () => {
  it.each(ROWS)('%s: %s → %s = %s', (language, text, written, value, precision) => {
    expect(factsOf(text, language).dates).toMatchObject([{ text: written, value, precision }]);
  });

  it.each([
    ['en', 'He was killed on October 7 at the border.', '2025-10-07'],
    ['en', 'The court will sit on October 7.', '2026-10-07'],
    ['en', 'He was killed on February 20 at the border.', '2026-02-20'],
    ['de', 'Er wurde am 7. Oktober getötet.', '2025-10-07'],
    ['de', 'Das Gericht soll am 7. Oktober tagen.', '2026-10-07'],
    ['en', 'The election is due this April.', '2026-04'],
    ['en', 'The election was held in April.', '2025-04'],
  ])('takes the year of a day or month without one from verbs and nearness, %s: %s → %s', (language, text, value) => {
    expect(factsOf(text, language).dates.map((date) => date.value)).toEqual([value]);
  });

  it.each([
    ['a score', 'The model reached a score of 2072 in the test.'],
    ['a year counted from another than the last', 'Profit rose from that of the previous year.'],
    ['a month of another year', 'In 1999 she moved to Turin, and in May sold the house.', '1999'],
  ])('leaves %s open', (_, text, ...known) => {
    expect(factsOf(text).dates.map(({ value }) => value)).toEqual(known);
  });

  it('says how sure a date is and by what it is known', () => {
    const [written, weekday, month] = factsOf(
      'It opened on 3 March 2019, closed on Monday and burned in December.',
    ).dates;
    expect(written).toMatchObject({ basis: 'written', confidence: 0.98 });
    expect(weekday).toMatchObject({ basis: 'weekday', confidence: 0.9 });
    expect(month).toMatchObject({ basis: 'month', confidence: 0.85 });
  });

  it.each([
    ['Sales in January were twice those of the previous month.', ['2026-01', '2025-12']],
    ['It opened in December 2025. Sales fell the following month.', ['2025-12', '2026-01']],
    ['It closed on Feb. 1. The same day, crews left.', ['2026-02-01', '2026-02-01']],
  ])('counts from the date that the article speaks of: %s', (text, values) => {
    expect(factsOf(text).dates.map(({ value }) => value)).toEqual(values);
  });

  it.each([
    ['en', 'They may march for a second time.'],
    ['en', 'The march took 2000 people through the second gate.'],
    ['es', 'Plácido Domingo cantó en Santo Domingo.'],
    ['de', 'Der Morgen war kalt.'],
    ['nl', 'De krant De Morgen bericht.'],
    ['en', 'Spring flowers and a summer dress were sold.'],
  ])('%s: takes no name, verb or number for a date: %s', (language, text) => {
    expect(factsOf(text, language).dates).toEqual([]);
  });

  it('leaves relative dates out where nothing says when the article was published', () => {
    const { article, metadata } = articleOf('They met on Monday and in 2019.', 'en');
    const { publishedAt: _unknown, ...undated } = metadata;
    expect(PUBLISHED).toBe(_unknown?.value);
    expect(findDates(article, dateContextOf(article, undated)).map(({ value }) => value)).toEqual(['2019']);
  });

  it('counts from the publication only where its date is sure', () => {
    const { article, metadata } = articleOf('The port closed yesterday.', 'en');
    const likely = (confidence: number) => ({
      ...metadata,
      publishedAt: { value: PUBLISHED, precision: 'day' as const, confidence },
    });
    expect(findDates(article, dateContextOf(article, likely(0.9))).map(({ value }) => value)).toEqual(['2026-02-02']);
    expect(findDates(article, dateContextOf(article, likely(0.5)))).toEqual([]);
  });
});
