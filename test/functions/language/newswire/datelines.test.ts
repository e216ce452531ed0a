import { describe, expect, it } from 'vitest';
import { findDateline, readDateline } from '../../../../functions/language/newswire/index.ts';

describe('findDateline', () => {
  it.each([
    ['KYIV, Feb 3 (Reuters) - Power was back on.', 'Kyiv', ['Reuters'], 'Feb 3'],
    ['MOSKAU (dpa) - Der Sprecher sagte nichts.', 'Moskau', ['dpa'], undefined],
    ['Berlin/Paris (dpa/AFP) – Die Minister reisten ab.', 'Berlin/Paris', ['dpa', 'AFP'], undefined],
    ['Hamburg (dpa/lno) - Im Hafen ruht die Arbeit.', 'Hamburg', ['dpa'], undefined],
    ['КИЕВ, 3 фев — РИА Новости. Движение восстановлено.', 'Киев', ['РИА Новости'], '3 фев'],
    ['HALDEN, May 12 (Kestrel News) - The bridge is closed.', 'Halden', ['Kestrel News'], 'May 12'],
    ['Halden, 12 mai (Agence Kestrel) – Le pont est fermé.', 'Halden', ['Agence Kestrel'], '12 mai'],
    ['PORT VALE, Orsund, May 12 (Kestrel) -- The bridge is closed.', 'Port Vale', ['Kestrel'], 'May 12'],
    ['LOMOND (Kestrel News) - The bridge is closed.', 'Lomond', ['Kestrel News'], undefined],
    ['МОСКВА, 3 февраля. /ТАСС/. Поезда идут.', 'Москва', ['TASS'], '3 февраля'],
    ['КИЇВ. 3 лютого. УНН. Рух відновлено.', 'Київ', ['УНН'], '3 лютого'],
    ['（北京3日电）会议结束。', '北京', [], '3日'],
    ['新华社北京2月3日电（记者李明）会议结束。', '北京', ['Xinhua'], '2月3日'],
    ['PARIS (AFP) – Le pont est fermé.', 'Paris', ['AFP'], undefined],
    ['Madrid, 3 feb (EFE).- El puente está cerrado.', 'Madrid', ['EFE'], '3 feb'],
    ['Lisboa, 03 fev 2026 (Lusa) - A ponte fechou.', 'Lisboa', ['Lusa'], '03 fev 2026'],
    ['(ANSA) - ROMA, 03 FEB - Il ponte è chiuso.', 'Roma', ['ANSA'], '03 FEB'],
    ['WASHINGTON — The bridge is closed.', 'Washington', [], undefined],
    ['WASHINGTON, Feb. 3, 2026 — The bridge is closed.', 'Washington', [], 'Feb. 3, 2026'],
    ['Washington (CNN) -- The bridge is closed.', 'Washington', ['CNN'], undefined],
    ['WARSZAWA (PAP) Most jest zamknięty.', 'Warszawa', ['PAP'], undefined],
    ['ANKARA (AA) - Köprü kapandı.', 'Ankara', ['AA'], undefined],
    ['القاهرة (رويترز) - أغلق الجسر.', 'القاهرة', ['Reuters'], undefined],
    ['नई दिल्ली, 3 फरवरी (भाषा) पुल बंद है।', 'नई दिल्ली', ['PTI'], '3 फरवरी'],
    ['【ロンドン共同】橋が閉鎖された。', 'ロンドン', ['Kyodo'], undefined],
    ['(서울=연합뉴스) 홍길동 기자 = 다리가 폐쇄됐다.', '서울', ['Yonhap'], undefined],
    ['Jakarta - Jembatan ditutup.', 'Jakarta', [], undefined],
    ['Berlin. Die Brücke ist gesperrt.', 'Berlin', [], undefined],
    ['(AFP) – Le pont est fermé.', '', ['AFP'], undefined],
  ])('reads %s', (text, place, agencies, date) => {
    expect(findDateline(text)).toMatchObject({ place, agencies, ...(date === undefined ? {} : { date }) });
  });

  it.each([
    'The minister - who had been ill - returned.',
    'NATO allies met on Tuesday.',
    'Reading is a habit. The library is open.',
    'Er kam - und ging.',
    'NATO (North Atlantic Treaty Organization) - which met on Tuesday - agreed.',
    'Halden, May 12 (Monday) was the day of the flood.',
    'Stuck: the lorry could not turn.',
    '“No,” she said.',
    'A. B. Miller wrote it.',
    'US-Präsident und Kanzler trafen sich.',
  ])('finds none in %s', (text) => {
    expect(findDateline(text)).toBeUndefined();
  });

  it('keeps the story whole: the dateline is a beginning of the text', () => {
    const text = 'KYIV, Feb 3 (Reuters) - Power was back on.';
    const raw = findDateline(text)?.raw ?? '';
    expect([text.startsWith(raw), text.slice(raw.length).trim()]).toEqual([true, 'Power was back on.']);
  });
});

describe('readDateline', () => {
  it.each([
    ['OSLO', 'Oslo', undefined],
    ['WASHINGTON, Feb. 3', 'Washington', 'Feb. 3'],
    ['KYIV, Feb 3 (Reuters) -', 'Kyiv', 'Feb 3'],
  ])('reads %s on a line of its own', (text, place, date) => {
    expect(readDateline(text)).toMatchObject({ place, ...(date === undefined ? {} : { date }) });
  });
});
