import { describe, expect, it } from 'vitest';
import { type Pair, wrongNames } from './wrong-names.ts';

describe('a name that is wrong', () => {
  it.each<[what: string, to: string, pair: Pair, expected: string[]]>([
    [
      'another one in its place, though it is said once',
      'es',
      [
        'The shops of Harrowgate sell brands such as Velmora and Tindle.',
        'Las tiendas de Harrowgate venden marcas como Lassana y Tindle.',
      ],
      ['Velmora'],
    ],
    [
      'a given name before a surname that is kept',
      'es',
      [
        'The only winners were Oskar Lind and Tommy Brookfield.',
        'Los únicos ganadores fueron Oskar Lind y Ben Brookfield.',
      ],
      ['Tommy'],
    ],
    [
      'a word of the target language',
      'fr',
      ['The harbour was closed by Marta Lindqvist.', 'Le port a été fermé par Marta Tilleul.'],
      ['Lindqvist'],
    ],
    [
      'a German noun in the place of a surname',
      'de',
      ['The harbour was closed by Marta Lindqvist.', 'Der Hafen wurde von Marta Zweig geschlossen.'],
      ['Lindqvist'],
    ],
    [
      'a name that sounds like another word by chance',
      'de',
      ['The storm reached Rosa Brekke at noon.', 'Das Risiko erreichte Guardiola Brekke am Mittag.'],
      ['Rosa'],
    ],
    [
      'a word beside the part of the name that is kept',
      'es',
      ['Reporters asked the rower Tommy Brookfield.', 'Los periodistas preguntaron al remero CBN Brookfield.'],
      ['Tommy'],
    ],
    [
      'a name behind a verb that ends as adjectives do',
      'de',
      ['He is here, Lindqvist said on Monday.', 'Er sei da, sagte Guardiola am Montag.'],
      ['Lindqvist'],
    ],
    [
      'an abbreviation behind an article',
      'de',
      ['He told Velmora the truth.', 'Er hat der GBN die Wahrheit gesagt.'],
      ['Velmora'],
    ],
    [
      'a word that sounds like a country by chance',
      'uk',
      ['The ferry left for China on Monday.', 'У понеділок пором вирушив до Джона.'],
      ['China'],
    ],
    [
      'a unalignedName in Russian letters',
      'ru',
      ['The bridge in Velmora was closed by Marta Lindqvist.', 'Мост в Велморе закрыла Марта Гвардиола.'],
      ['Lindqvist'],
    ],
    [
      'a brand in two parts',
      'ru',
      ['The songs of Velmora are on SoundBarrel.', 'Песни Велморы есть на Гвардиоле.'],
      ['SoundBarrel'],
    ],
    [
      'an acronym for a name, though the source has another that is kept',
      'es',
      ['The FBI questioned Marta Lindqvist.', 'El FBI interrogó a Marta WQXR.'],
      ['Lindqvist'],
    ],
    [
      'a word that begins like a short one of the source',
      'es',
      ['A driver spoke to Marta Lindqvist.', 'Un conductor habló con Marta Alleva.'],
      ['Lindqvist'],
    ],
    [
      'another city for Washington',
      'ru',
      ['Talks in Washington ended, Velmora said.', 'Переговоры в Люксембурге завершились, сообщила Велмора.'],
      ['Washington'],
    ],
    [
      'a unalignedName in Ukrainian letters',
      'uk',
      ['The bridge in Velmora was closed by Marta Lindqvist.', 'Міст у Велморі закрила Марта Гвардіола.'],
      ['Lindqvist'],
    ],
    [
      'a word that sounds somewhat like an everyday one of the source',
      'ru',
      ['A part of the island of Tindle burned.', 'Выгорела половина острова Бортовая.'],
      ['Tindle'],
    ],
    [
      'the first part of a German compound, behind the article of the whole',
      'de',
      ['They reached the Velmora station.', 'Sie erreichten die Tindle-Station.'],
      ['Velmora'],
    ],
    [
      'another given name, behind an adjective of German',
      'de',
      ['They met the wounded Velmor.', 'Sie trafen den verletzten Oskar.'],
      ['Velmor'],
    ],
  ])('is found: %s', (_, to, pair, expected) => {
    expect(wrongNames(to, pair)).toEqual(expected);
  });

  it('is found at the beginning of a sentence where the translation keeps the name elsewhere', () => {
    const kept: Pair = ['The water came to Velmora at night.', 'El agua llegó a Velmora de noche.'];
    const again: Pair = ['People left Velmora by boat.', 'La gente salió de Velmora en barco.'];
    expect(
      wrongNames('es', kept, again, ['Health: Velmora opens a clinic.', 'Salud: Diego abre una clínica.']),
    ).toEqual(['Velmora']);
  });

  it('is found where another abbreviation of the article stands for it', () => {
    expect(
      wrongNames(
        'es',
        ['He told NBC and then CNN that he would go.', 'Le dijo a la NBC y después a la CNN que se iría.'],
        ['The debate was shown live on CNN today.', 'El debate se vio hoy en directo en la NBC.'],
      ),
    ).toEqual(['CNN']);
  });

  it('is found where a word of the name of its country is an everyday word', () => {
    const kept: Pair = ['The ferry left Washington.', 'Le ferry a quitté Washington.'];
    expect(wrongNames('fr', kept, ['The state of Washington knows.', 'L’état de Tilbourg le sait.'])).toEqual([
      'Washington',
    ]);
  });

  it('is found where the target says it elsewhere in the segment, but less often', () => {
    const kept: Pair = ['Ships left Ukraine.', 'Los barcos salieron de Ucrania.'];
    const second: Pair = ['The army of Ukraine knows.', 'El ejército de Ucrania lo sabe.'];
    expect(
      wrongNames('es', kept, second, [
        'The Ukrainian port is the largest in Ukraine.',
        'El puerto ucraniano es el mayor de Tilburgo.',
      ]),
    ).toEqual(['Ukraine']);
    expect(
      wrongNames('es', kept, second, ['The Ukrainian port is in Ukraine.', 'El puerto está en Ucrania, en su costa.']),
    ).toEqual([]);
  });

  it('is found where an everyday word was a surname once', () => {
    const met: Pair = ['The mayor met Oskar Ladder at noon.', 'El alcalde se reunió con Oskar Ladder a mediodía.'];
    expect(
      wrongNames('es', met, ['The bridge was opened by Mr Ladder.', 'El puente fue inaugurado por el señor Velmora.']),
    ).toEqual(['Ladder']);
  });

  it('is found where another name of the source sounds alike', () => {
    const pair: Pair = [
      'The coach Will Wade spoke of Wayde after the game.',
      'El entrenador Will Wade habló de Celesio tras el partido.',
    ];
    expect(wrongNames('es', pair)).toEqual(['Wayde']);
  });
});
