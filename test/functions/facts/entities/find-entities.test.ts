import { describe, expect, it } from 'vitest';
import { findEntities } from '../../../../functions/facts/entities/find-entities.ts';
import type { EntityType } from '../../../../functions/facts/schema.ts';
import { articleOf, entitiesOf, factsOf, namesOf } from '../analyze-text.ts';

type Row = readonly [language: string, text: string, type: EntityType, names: readonly string[]];

const PEOPLE: readonly Row[] = [
  ['en', 'Energy Minister Oksana Bilyk said repairs would take days.', 'person', ['Oksana Bilyk']],
  ['en', 'The plan came from Tomas Lindqvist. Lindqvist declined to comment.', 'person', ['Tomas Lindqvist']],
  ['en', 'In May, Reading was quiet. On Tuesday the March festival began.', 'person', []],
  [
    'en',
    'Danish striker Anders Holm scored, and British rider Emma Cole fell.',
    'person',
    ['Anders Holm', 'Emma Cole'],
  ],
  ['en', 'Police arrested Mr Okonkwo at the border.', 'person', ['Okonkwo']],
  ['en', 'The base of the Soviet-era Harbour statue was damaged in WWII.', 'person', []],
  ['en', 'Officials spoke. Residents fled. Explosions followed.', 'person', []],
  ['de', 'Die Regierung will den Haushalt kürzen, sagte Finanzministerin Petra Lohmann.', 'person', ['Petra Lohmann']],
  ['de', 'Der Verein plant ein Fest mit Musik, Kuchen und Kaffee für die Kinder der Stadt.', 'person', []],
  ['de', 'Klaus Richter kritisierte den Beschluss. Richter forderte Änderungen.', 'person', ['Klaus Richter']],
  ['de', 'Zwei Millionen Mark kostet der Umbau der Schule.', 'person', []],
  ['es', 'La ministra Lucía Robledo anunció ayudas. Robledo viajará el lunes.', 'person', ['Lucía Robledo']],
  ['fr', 'Selon la maire Hélène Castagnier, le pont sera rouvert.', 'person', ['Hélène Castagnier']],
  ['nl', 'Minister Joke van Dalen reageerde verrast op de Belgische plannen.', 'person', ['Joke van Dalen']],
  [
    'ru',
    'Губернатор Иван Соколов заявил о ремонте. По словам Соколова, работы начнутся завтра.',
    'person',
    ['Иван Соколов'],
  ],
  [
    'ru',
    'Мост закроют, сказал Иван Соколов. По словам И.Соколова, работы начнутся завтра.',
    'person',
    ['Иван Соколов'],
  ],
  ['en', 'Harbour master Jane Rowntree agreed. The quay will close, J. Rowntree said.', 'person', ['Jane Rowntree']],
  ['ru', 'Причал закроют, сообщил Тим Вальд. «Это обойдется дорого», – сказал Т.Вальд.', 'person', ['Тим Вальд']],
  ['uk', 'Міністерка Олена Ткачук повідомила про рішення.', 'person', ['Олена Ткачук']],
];

const ORGANIZATIONS: readonly Row[] = [
  [
    'en',
    'The Institute for the Study of Tides warned of floods.',
    'organization',
    ['Institute for the Study of Tides'],
  ],
  [
    'en',
    'The Department of Health and Social Care opened an inquiry.',
    'organization',
    ['Department of Health and Social Care'],
  ],
  [
    'en',
    'Norvik Shipping Corp and Daleside Energy plc agreed to merge.',
    'organization',
    ['Norvik Shipping Corp', 'Daleside Energy plc'],
  ],
  ['en', 'An AFP analysis of the data showed a decline.', 'organization', ['AFP']],
  ['en', 'The Kremlin had no comment, and NATO was told later.', 'organization', ['Kremlin', 'NATO']],
  ['en', 'The Ukrainian air force said it shot down drones.', 'organization', ['Ukrainian air force']],
  ['en', 'He missed the Davis Cup, the Gulf War and the World Cup final.', 'organization', []],
  ['de', 'Der Hessische Rundfunk und die SPD äußerten sich nicht.', 'organization', ['Hessische Rundfunk', 'SPD']],
  ['de', 'Der SV 09 Lindenau gewann gegen den 1. FC Köln.', 'organization', ['SV 09 Lindenau', '1. FC Köln']],
  [
    'es',
    'El Consejo General de Enfermería pidió al Gobierno más medios.',
    'organization',
    ['Consejo General de Enfermería', 'Gobierno'],
  ],
  ['nl', 'De NMBS en de Europese Commissie overleggen.', 'organization', ['NMBS', 'Europese Commissie']],
  ['fr', "L'ONU et la Banque de France ont réagi.", 'organization', ['ONU', 'Banque de France']],
];

const PLACES: readonly Row[] = [
  ['en', 'Ferries left Oslo for Kiel, Germany, on Monday.', 'place', ['Oslo', 'Kiel', 'Germany']],
  ['en', 'Thousands fled the town of Karsava and the village of Upper Mirdale.', 'place', ['Karsava', 'Upper Mirdale']],
  ['de', 'In Wiesbaden und Bad Vilbel blieb es ruhig.', 'place', ['Wiesbaden', 'Bad Vilbel']],
  ['de', 'Das Essen war gut, das Wetter schlecht.', 'place', []],
  ['es', 'El tren sale de Zaragoza hacia Francia.', 'place', ['Zaragoza', 'Francia']],
  ['nl', 'In Mechelen en Zuid-Afrika werd gestaakt.', 'place', ['Mechelen', 'Zuid-Afrika']],
  ['ru', 'В Москве прошли переговоры.', 'place', ['Москве']],
];

describe('findEntities', () => {
  it.each([...PEOPLE, ...ORGANIZATIONS, ...PLACES])('%s: %s → %s', (language, text, type, names) => {
    expect(namesOf(text, type, language)).toEqual(names);
  });

  it.each([
    ['en', 'NATO chief Lars Brandt was in Riga.', 'Lars Brandt', 'NATO chief'],
    ['en', 'Harbour Governor Mila Petrov said so.', 'Mila Petrov', 'Harbour Governor'],
    ['en', 'German Chancellor Karl Weber left.', 'Karl Weber', 'German Chancellor'],
    ['de', 'CDU-Politiker Jens Albrecht widersprach.', 'Jens Albrecht', 'CDU-Politiker'],
    ['es', 'El presidente Julián Orozco viajó a Lima.', 'Julián Orozco', 'presidente'],
  ])('%s: reads the role as written: %s', (language, text, name, role) => {
    const person = entitiesOf(text, 'person', language).find((entity) => entity.name === name);
    expect(person?.role).toBe(role);
  });

  it('joins short forms, possessives and other spellings to one entity', () => {
    const text = "Anna Kowalska met mayors in Kiev. Kowalska's visit to Kyiv lasted a day, Kowalska said.";
    const [person] = entitiesOf(text, 'person');
    expect(person?.mentions.map(({ text: mention }) => mention)).toEqual(['Anna Kowalska', 'Kowalska', 'Kowalska']);
    expect(entitiesOf(text, 'place')).toHaveLength(1);
  });

  it('joins an acronym to the body that it stands for', () => {
    const text = 'The Institute for the Study of Tides (IST) warned on Monday. The IST counts 40 members.';
    const [body, ...others] = entitiesOf(text, 'organization');
    expect(others).toEqual([]);
    expect(body?.aliases).toEqual(['IST']);
  });

  it('names the country of a place', () => {
    expect(entitiesOf('Trams stopped in Gothenburg and in Texas.', 'place').map(({ country }) => country)).toEqual([
      'SE',
      'US',
    ]);
  });

  it('reads names in lines of capitals that the article names elsewhere', () => {
    const text = 'LINDQVIST WINS IN OSLO AFTER LATE DRAMA ON ICE\nTomas Lindqvist won in Oslo.';
    expect(entitiesOf(text, 'person')[0]?.mentions).toHaveLength(2);
    expect(entitiesOf(text, 'place')[0]?.mentions).toHaveLength(2);
  });

  it('reads the place and the agency of a dateline', () => {
    const { article, metadata } = articleOf('Madrid, 23 may (EFE).-', 'es');
    const dateline = { ...article, blocks: article.blocks.map((block) => ({ ...block, kind: 'dateline' as const })) };
    expect(findEntities(dateline, metadata.language.code).map(({ type, name }) => `${type} ${name}`)).toEqual([
      'place Madrid',
      'organization EFE',
    ]);
  });

  it('gives ids in the order of first mention', () => {
    const { entities } = factsOf('Oslo and Bergen wait. Bergen leads.');
    expect(entities.map(({ id, name }) => `${id} ${name}`)).toEqual(['e1 Oslo', 'e2 Bergen']);
  });
});
