import { beforeAll, describe, expect, it } from 'vitest';
import { type CheckSource, prepareSource } from '../../../../functions/summary/checks/check-source.ts';
import { checkStatement } from '../../../../functions/summary/checks/check-statement.ts';
import type { Problem } from '../../../../functions/summary/schema.ts';
import { requestSummaryOf } from '../../../contracts/summary-request.ts';

const REPORT = ` date 2026-05-12 Ferry company suspends night sailings after engine fires

HALDEN, May 12 (Kestrel News) - The ferry company Norvik Lines suspended all night sailings on Tuesday after two engine fires that left 14 people in hospital.

Inspectors found cracked fuel pipes on three of the company's eight ships, the Maritime Safety Board said in a statement.

"We cannot ask families to board a ship that we would not board ourselves," chief executive Ingrid Solheim told reporters in Halden.

Transport Minister Per Lunde said the government would lend two blue vessels from Friday morning. The lines carried 9,447 passengers a day and 447 lorries.

The first fire broke out on May 3 aboard the Solvind, 40 kilometres off the coast. Shares in Norvik Lines fell by 11 percent, and half of the crews were sent home.

Denmark warned Norway about the pipes in 2019. The board has not closed the inquiry. Nobody said that the ferries were safe. Passengers may claim their money back.
`;

let source: CheckSource;
beforeAll(async () => {
  source = prepareSource(await requestSummaryOf(REPORT));
});

/** Against the whole article, as `dateline check` does. */
function problemsOf(text: string): readonly Pick<Problem, 'kind' | 'text'>[] {
  return checkStatement(text, undefined, source).map(({ kind, text: found }) => ({ kind, text: found }));
}

describe('the checker supports', () => {
  it.each([
    ['a sentence of the article', "Inspectors found cracked fuel pipes on three of the company's eight ships."],
    ['number words for digits', 'Fourteen people were taken to hospital after the fires.'],
    ['digits for number words', 'Cracked pipes were found on 3 of the 8 ships.'],
    ['a rounded number', 'The lines carried about 450 lorries a day.'],
    ['a number rounded to two digits', 'The lines carried 9,400 passengers a day.'],
    ['a bound', 'The lines carried more than 9,000 passengers a day.'],
    ['another unit', 'The fire broke out 25 miles off the coast.'],
    ['half as a share', 'About 50 percent of the crews were sent home.'],
    ['a date resolved from a weekday', 'Norvik Lines suspended night sailings in May 2026.'],
    ['a short name', 'Solheim said families should not board such a ship.'],
    ['initials', 'The MSB said pipes had cracked on three ships.'],
    ['initials with full stops, at the end of a sentence', 'Pipes had cracked on three ships, said the M.S.B.'],
    ['an adjective for a country', 'A Norwegian ferry company stopped sailing at night.'],
    ['a quotation', 'Solheim spoke of "a ship that we would not board ourselves".'],
    [
      'a quotation with words left out',
      'Solheim said: "We cannot ask families to board a ship [...] we would not board ourselves."',
    ],
    ['the same “not”', 'The inquiry of the board has not been closed.'],
    ['a paraphrase', 'Night trips were called off by the operator after engines burned twice.'],
  ])('%s', (_, text) => {
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('the checker finds', () => {
  it.each<[string, string, Problem['kind'], string]>([
    ['a wrong number', 'The fires left 19 people in hospital.', 'number', '19'],
    ['a wrong number word', 'Cracked pipes were found on five of the eight ships.', 'number', 'five'],
    ['a number of something else', 'The fire broke out 14 kilometres off the coast.', 'number', '14'],
    ['a rounding that is none', 'The lines carried 9,500 passengers a day.', 'number', '9,500'],
    ['a wrong percentage', 'Shares in Norvik Lines fell by 12 percent.', 'number', '12'],
    ['a wrong year', 'Denmark warned Norway about the pipes in 2018.', 'number', '2018'],
    ['a wrong weekday', 'Norvik Lines suspended all night sailings on Thursday.', 'date', 'Thursday'],
    ['a wrong month', 'The first fire broke out in March.', 'date', 'March'],
    [
      'a weekday of something else',
      'The ferry company Norvik Lines suspended all night sailings on Friday after two engine fires.',
      'date',
      'Friday',
    ],
    ['an unknown name', 'Transport Minister Olav Berg said the government would lend two vessels.', 'name', 'Olav'],
    [
      'a name of the article in the wrong place',
      'Transport Minister Ingrid Solheim said the government would lend two blue vessels from Friday morning.',
      'name',
      'Ingrid',
    ],
    [
      'an altered quotation',
      'Solheim said: "We cannot ask children to board a ship that we would not board ourselves."',
      'quote',
      'We cannot ask children to board a ship that we would not board ourselves.',
    ],
    ['a “not” too many', 'The ferry company did not suspend its night sailings.', 'claim', 'not'],
    ['a “not” too few', 'The board has closed the inquiry.', 'claim', 'closed'],
    ['what is denied', 'The ferries were safe.', 'claim', 'The ferries were safe.'],
    ['the contrary', 'Shares in Norvik Lines rose by 11 percent.', 'claim', 'rose'],
    ['another colour', 'The government would lend two red vessels.', 'claim', 'red'],
    ['another time of day', 'The government would lend two vessels from Friday afternoon.', 'claim', 'afternoon'],
    ['less than was done', 'Norvik Lines is considering a stop of night sailings.', 'claim', 'considering'],
    ['the roles turned round', 'Norway warned Denmark about cracked pipes years ago.', 'claim', 'Norway'],
    ['days that are a day of a month', 'The ferry company suspended night sailings for 12 days.', 'number', '12'],
  ])('%s', (_, text, kind, found) => {
    expect(problemsOf(text)).toContainEqual({ kind, text: found });
  });

  it('what the source says instead', () => {
    expect(checkStatement('Shares in Norvik Lines rose by 12 percent.', undefined, source)).toEqual(
      expect.arrayContaining([
        { kind: 'number', text: '12', source: '11' },
        { kind: 'claim', text: 'rose', source: 'fell' },
      ]),
    );
  });
});

const FAMILY = `Berlin, May 12 (Kestrel News) - The largest dam of the country may be closed, engineer Anna Weiss said on Tuesday.

Her brother Karl Weiss, the mayor of Altstadt, rejected the report. He does not expect the lake to rise this week.

The repairs cost 40 million euros and took 30 days. The river flows 12 kilometres from the town. Some 12 ,400 people live below the dam.
`;

describe('words in the place of their like', () => {
  let family: CheckSource;
  beforeAll(async () => {
    family = prepareSource(await requestSummaryOf(FAMILY));
  });
  const found = (text: string) => checkStatement(text, undefined, family).map((problem) => problem.text);

  it.each([
    ['a superlative', 'The smallest dam of the country may be closed.', ['smallest']],
    ['kin', 'Her father Karl Weiss rejected the report.', ['father']],
    ['a role', 'Karl Weiss, the governor of Altstadt, rejected the report.', ['governor']],
    ['a scale', 'The repairs cost 40 billion euros.', ['40 billion']],
    ['a unit', 'The river flows 12 miles from the town.', ['12']],
    ['a span of time', 'The repairs took 30 weeks.', ['30']],
    ['certainty', 'The largest dam of the country is closed, engineer Anna Weiss said.', ['closed']],
    ['a denial left out', 'He expects the lake to rise this week.', ['expects']],
  ])('%s', (_, text, wrong) => {
    expect(found(text)).toEqual(expect.arrayContaining(wrong));
  });

  it('are left alone where they are right', () => {
    expect(found('The dam may be closed, said Anna Weiss, whose brother Karl is the mayor of Altstadt.')).toEqual([]);
    expect(found('Below the dam live 12,400 people.')).toEqual([]);
  });
});

describe('a statement without capitals', () => {
  it('has names that are words of no language', () => {
    expect(problemsOf('transport minister olav berg said the government would lend two vessels.')).toEqual(
      expect.arrayContaining([{ kind: 'name', text: 'olav' }]),
    );
    expect(problemsOf('transport minister per lunde said the government would lend two vessels.')).toEqual([]);
  });
});

describe('a statement with evidence', () => {
  const idOf = (words: string) => source.sentences.find(({ text }) => text.includes(words));

  it('rests on its sentences', () => {
    const cited = idOf('cracked fuel pipes');
    expect(cited).toBeDefined();
    expect(checkStatement('Pipes had cracked on three of eight ships.', cited && [cited], source)).toEqual([]);
  });

  it('may take a number from elsewhere where the same is told', () => {
    const cited = idOf('cracked fuel pipes');
    expect(checkStatement('After the fires 14 people were in hospital.', cited && [cited], source)).toEqual([]);
    expect(checkStatement('Pipes had cracked on 14 ships.', cited && [cited], source)).toMatchObject([
      { kind: 'number', text: '14' },
    ]);
  });
});

describe('other languages', () => {
  it.each<[string, string, string, string[]]>([
    [
      'de',
      'Der Hafen von Kiel wurde am Dienstag geschlossen. Die Preise stiegen um 3,5 Prozent.',
      'Die Preise sanken um 3,5 Prozent.',
      ['claim'],
    ],
    [
      'de',
      'Der größte Hafen der Küste wurde am Dienstag in Kiel geschlossen. Der Bruder des Bürgermeisters klagte vor Gericht.',
      'Der kleinste Hafen der Küste wurde am Dienstag in Kiel geschlossen.',
      ['claim'],
    ],
    [
      'es',
      'La hermana del alcalde de Vigo perdió el barco en la tormenta del martes, dijo la policía del puerto.',
      'La madre del alcalde de Vigo perdió el barco en la tormenta.',
      ['claim'],
    ],
    [
      'es',
      'El puerto de Vigo cerró el martes. Los precios subieron un 3,5 por ciento y hubo 1.200 afectados.',
      'Hubo 1.300 afectados en el puerto de Vigo.',
      ['number'],
    ],
    [
      'fr',
      'Le port de Brest a fermé mardi. Le maire a annoncé 12 mesures pour les pêcheurs de la ville.',
      'Le maire a annoncé 12 mesures jeudi.',
      ['date'],
    ],
    [
      'ru',
      'Порт Находка закрыли во вторник. Министр Иванов сообщил о 12 пострадавших на судне.',
      'Министр Петров сообщил о 12 пострадавших на судне.',
      ['name'],
    ],
    [
      'nl',
      'De haven van Vlissingen ging dinsdag dicht. De directeur heeft het besluit van de raad niet aanvaard.',
      'De directeur heeft het besluit van de raad aanvaard.',
      ['claim'],
    ],
  ])('%s: %s', async (_, text, statement, kinds) => {
    const foreign = prepareSource(await requestSummaryOf(text));
    expect(checkStatement(statement, undefined, foreign).map(({ kind }) => kind)).toEqual(kinds);
    const [first] = foreign.sentences;
    expect(checkStatement(first?.text ?? '', undefined, foreign)).toEqual([]);
  });
});
