import { describe, expect, it } from 'vitest';
import { dropConnective, standsAlone } from '../../../../functions/summary/ranking/stands-alone.ts';

/** Offsets of capitalised words: what may be a person's name. */
function persons(text: string): number[] {
  return [...text.matchAll(/\p{Lu}\p{Ll}+/gu)].map(({ index }) => index);
}

describe('a sentence stands alone', () => {
  it.each([
    ['en', 'The port of Valmora reopened on Tuesday.'],
    ['en', 'This week the council votes on the budget.'],
    ['en', 'Those who stayed behind were given blankets.'],
    ['en', 'Elena Marsh said she would not resign.'],
    ['en', 'The driver lost control before he could brake.'],
    ['en', '"But the cranes are moving again," Elena Marsh said.'],
    ['en', 'The US said talks would go on.'],
    ['en', 'There were 64 ships in the bay on Monday.'],
    ['de', 'Am Dienstag öffnete der Hafen von Valmora wieder.'],
    ['es', 'El puerto de Valmora reabrió el martes.'],
    ['fr', 'Cette semaine, le port de Valmora a rouvert.'],
    ['ru', 'Порт Валмора открылся во вторник.'],
    ['uk', 'Порт Валмора відкрився у вівторок.'],
    ['nl', 'De haven van Valmora ging dinsdag weer open.'],
    ['fi', 'Satama avattiin tiistaina.'],
  ])('%s: %s', (language, text) => {
    expect(standsAlone(text, language, persons(text))).toBe(true);
  });

  it.each([
    ['en', 'He said the port would open.'],
    ['en', "It's the first strike in years."],
    ['en', 'In his speech he thanked the crews.'],
    ['en', 'A day later it claimed a second attack.'],
    ['en', 'After that, the ferries stopped.'],
    ['en', 'However, the talks failed.'],
    ['en', 'This came as a surprise.'],
    ['en', 'That’s why the ferries stopped.'],
    ['en', 'Among them were two children.'],
    ['en', '"We will be back," he said.'],
    ['en', 'The ferries were late, it said.'],
    ['en', '"The ferries were late," she adds.'],
    ['en', 'Eight of their colleagues were flown home.'],
    ['en', 'When the film ends, however, the joke is lost.'],
    ['en', 'Officials in Valmora ignored all of this.'],
    ['en', 'I was on the first ship.'],
    ['en', 'Our reporter saw the fire.'],
    ['en', '"Nobody won everything."'],
    ['de', 'Er sagte, der Hafen öffne wieder.'],
    ['de', 'Das ist ein Erfolg.'],
    ['es', 'Sin embargo, las conversaciones fracasaron.'],
    ['fr', 'Il a dit que le port rouvrirait.'],
    ['ru', 'Однако переговоры провалились.'],
    ['uk', 'Він сказав, що порт відкриється.'],
    ['nl', 'Daardoor vielen de veerboten uit.'],
  ])('not so: %s: %s', (language, text) => {
    expect(standsAlone(text, language, persons(text))).toBe(false);
  });
});

describe('dropConnective', () => {
  it.each([
    ['But Marsh said the port was safe.', 'Marsh said the port was safe.'],
    ['Meanwhile, Valmora waited.', 'Valmora waited.'],
    ['In addition, 22 trains will run.', '22 trains will run.'],
    // What would begin in lower case stays whole: a key point is verbatim.
    ['But the port was safe.', 'But the port was safe.'],
    ['Butter prices rose.', 'Butter prices rose.'],
    ['Soweto was calm.', 'Soweto was calm.'],
  ])('%s', (text, expected) => {
    expect(dropConnective(text, 'en')).toBe(expected);
  });
});
