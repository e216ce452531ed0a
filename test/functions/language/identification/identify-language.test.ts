import { describe, expect, it } from 'vitest';
import { identifyLanguage } from '../../../../functions/language/identification/index.ts';

describe('identifyLanguage', () => {
  it.each([
    ['en', 'The bridge will close for six weeks.'],
    ['ro', 'Podul vechi va fi inchis sase saptamani, dupa ce au fost gasite fisuri.'],
    ['ca', 'El pont vell tancarà durant sis setmanes perquè hi han trobat esquerdes.'],
    ['vi', 'Cây cầu cũ sẽ đóng cửa trong sáu tuần.'],
    ['tl', 'Isasara ang lumang tulay nang anim na linggo dahil may mga bitak ito.'],
    ['sw', 'Daraja la zamani litafungwa kwa wiki sita kwa sababu ya nyufa.'],
    ['lt', 'Senasis tiltas bus uždarytas šešioms savaitėms, nes rasta įtrūkimų.'],
    ['mn', 'Хуучин гүүрийг зургаан долоо хоног хаах болно гэж хотын захиргаа мэдэгдлээ.'],
  ])('tells a short sentence in %s', async (code, text) => {
    expect((await identifyLanguage(text)).code).toBe(code);
  });

  it.each(['', '12', '— 3 %', '🙂🙂🙂🙂'])('says “und” of “%s”', async (text) => {
    expect(await identifyLanguage(text)).toMatchObject({ code: 'und', confidence: 0 });
  });

  it('gives the direction of the script', async () => {
    expect(await identifyLanguage('הגשר ייסגר לשישה שבועות')).toMatchObject({ code: 'he', direction: 'rtl' });
    expect(await identifyLanguage('The bridge is closed for weeks')).toMatchObject({ direction: 'ltr' });
  });
});
