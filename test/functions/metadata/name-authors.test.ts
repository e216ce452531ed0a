import { describe, expect, it } from 'vitest';
import { nameAuthors } from '../../../functions/metadata/name-authors.ts';

describe('nameAuthors', () => {
  it.each<[string, string[]]>([
    ['By Jane Roe', ['Jane Roe']],
    ['By Jane Roe and Sam Poe, with reporting by Lee Chan', ['Jane Roe', 'Sam Poe', 'Lee Chan']],
    ['Written by: Jane Roe | Updated 4 May 2026', ['Jane Roe']],
    ['Posted on September 21, 2026 by Jane Roe', ['Jane Roe']],
    ['Jane Roe November 6, 2026', ['Jane Roe']],
    ['Jane Roe Thursday', ['Jane Roe']],
    ['Jane May', ['Jane May']],
    ['Von Jana Petersen und Uwe Brandt', ['Jana Petersen', 'Uwe Brandt']],
    ['Ein Gastbeitrag von Prof. Uwe Brandt', ['Prof. Uwe Brandt']],
    ['Uwe Brandt, Chefredakteur', ['Uwe Brandt']],
    ['Staff Writer Jane Roe', ['Jane Roe']],
    ['Par Claire Morvan, publié le 9 mars 2026', ['Claire Morvan']],
    ['Por Marta Iglesias 5 de marzo de 2026', ['Marta Iglesias']],
    ['di Paolo Ferri', ['Paolo Ferri']],
    ['door Anna de Vries en Jan van der Berg', ['Anna de Vries', 'Jan van der Berg']],
    ['Автор: Ирина Белова', ['Ирина Белова']],
    ['Írta: Kiss Júlia', ['Kiss Júlia']],
    ['Piše: Ivana Horvat', ['Ivana Horvat']],
    ['Yazan: Elif Demir', ['Elif Demir']],
    ['مأت', ['مأت']],
    ['מאת: נועה ברק', ['נועה ברק']],
    ['记者：李明', ['李明']],
    ['04.02.2026 | 13:10 Uhr | Uta Helm', ['Uta Helm']],
    ['JANE ROE', ['Jane Roe']],
    ['gizmo77', ['gizmo77']],
    ['Von Jana Petersen, Zürich', ['Jana Petersen']],
    ['Jana Petersen, Volontärin', ['Jana Petersen']],
    ['Jana Petersen, Unternehmen', ['Jana Petersen']],
    ['By Jane Roe, Opinion Writer', ['Jane Roe']],
    ['Jane Roe, Oslo', ['Jane Roe']],
    ['Per-Erik Dahl', ['Per-Erik Dahl']],
    ['Av Per-Olof Lind', ['Per-Olof Lind']],
    ['PER-ERIK DAHL', ['Per-Erik Dahl']],
    ['Von-Thi Nguyen', ['Von-Thi Nguyen']],
    ['View all posts by Jane Roe', ['Jane Roe']],
    ['Alle Beiträge von Jana Petersen', ['Jana Petersen']],
    ['신현주 기자', ['신현주']],
  ])('%s', (byline, names) => {
    expect(nameAuthors(byline, 'page').map(({ name }) => name)).toEqual(names);
  });

  it.each([
    'Reuters',
    'dpa',
    'By',
    'Por',
    'View author archive',
    '4 May 2026',
    'https://a.example/jane',
    'Datum',
    '2 comments',
    'Staff',
    'Staff Writer',
    'admin',
    'Administrator',
    'Username',
    'My account',
    'Volontär',
    'Zürich',
    'New Zealand',
    'See full bio',
    'Get author RSS feed',
    'View all posts',
    'Themen bearbeiten',
    'Paid content',
    '管理者',
    'админ',
  ])('finds nobody in “%s”', (byline) => {
    expect(nameAuthors(byline, 'page')).toEqual([]);
  });

  it.each(['Redaktion', 'Newsroom', 'The Example Times', 'Редакция'])('takes “%s” for an organization', (byline) => {
    expect(nameAuthors(byline, 'json-ld').map(({ role }) => role)).toEqual(['organization']);
  });

  it('keeps in a tag what would be “by” in a line of text', () => {
    expect(nameAuthors('De Vries', 'json-ld')).toEqual([{ name: 'De Vries', from: 'json-ld' }]);
    expect(nameAuthors('Per Hansen', 'json-ld')).toEqual([{ name: 'Per Hansen', from: 'json-ld' }]);
    expect(nameAuthors('By Reuters', 'json-ld')).toEqual([]);
  });

  it('knows the site by its own name', () => {
    expect(nameAuthors('Fjord Courier', 'meta', ['The Fjord Courier'])).toMatchObject([{ role: 'organization' }]);
  });
});
