import { describe, expect, it } from 'vitest';
import { findLostDirections } from '../../../../../functions/translation/gate/names/find-lost-directions.ts';

const lost = (to: string, source: string, target: string, isSaid = true) =>
  findLostDirections({ id: 's1', kind: 'sentence', source, target }, { from: 'en', to }, () => isSaid);

describe('findLostDirections', () => {
  it.each([
    ['de', 'He visited North Korea.', 'Er besuchte Südkorea.', 'North Korea'],
    ['es', 'He visited South Korea.', 'Visitó Corea del Norte.', 'South Korea'],
    ['ru', 'A town in West Virginia.', 'Город в Вирджинии.', 'West Virginia'],
    ['uk', 'The coast of Southern California.', 'Узбережжя північної Каліфорнії.', 'Southern California'],
    ['ar', 'A town in West Virginia.', 'بلدة في فرجينيا.', 'West Virginia'],
    ['ja', 'He visited North Dakota.', 'サウスダコタを訪れた。', 'North Dakota'],
    ['zh', 'He visited North Dakota.', '他访问了南达科他州。', 'North Dakota'],
    ['ko', 'He visited North Korea.', '그는 한국을 방문했다.', 'North Korea'],
  ])('%s loses the direction of %s', (to, source, target, place) => {
    expect(lost(to, source, target)).toEqual([place]);
  });

  it.each([
    ['de', 'He visited North Korea.', 'Er besuchte Nordkorea.'],
    ['de', 'A senator from South Carolina.', 'Ein Senator aus South Carolina.'],
    ['es', 'He visited North Korea.', 'Visitó la capital norcoreana.'],
    ['fr', 'He left South Africa.', "Il a quitté l'Afrique du Sud."],
    ['fr', 'He lives in East Germany.', "Il vit en Allemagne de l'Est."],
    ['ru', 'He left South Africa.', 'Он покинул ЮАР.'],
    ['ru', 'A man from West Yorkshire.', 'Мужчина из Уэст-Йоркшира.'],
    ['uk', 'He visited North Korea.', 'Він відвідав КНДР.'],
    ['ja', 'He visited South Korea.', '韓国を訪れた。'],
    ['ja', 'A town in West Virginia.', 'ウェストバージニア州の町。'],
    ['zh', 'He visited North Korea.', '他访问了朝鲜。'],
    ['ar', 'He visited North Korea.', 'زار كوريا الشمالية.'],
    ['pt', 'He left South Sudan.', 'Ele deixou o Sudão do Sul.'],
    ['it', 'He left Northern Ireland.', "Ha lasciato l'Irlanda del Nord."],
    ['pl', 'He left South Africa.', 'Opuścił Południową Afrykę.'],
    ['de', 'They play at West Ham.', 'Sie spielen bei Ham.'],
    ['fi', 'He visited North Korea.', 'Hän vieraili Koreassa.'],
  ])('%s: %s', (to, source, target) => {
    expect(lost(to, source, target)).toEqual([]);
  });

  it('leaves a place that the target does not say to others', () => {
    expect(lost('de', 'He visited North Korea.', 'Er besuchte das Land.', false)).toEqual([]);
  });
});
