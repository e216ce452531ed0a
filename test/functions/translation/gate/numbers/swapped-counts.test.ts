import { describe, expect, it } from 'vitest';
import { numberFindings } from './number-findings.ts';

describe('counts that have changed places', () => {
  it.each([
    [
      'es',
      'The fire killed 14 people and injured 45.',
      'El fuego mató a 45 personas e hirió a 14.',
      ['14 as 45', '45 as 14'],
    ],
    ['de', 'The fire killed 14 people and injured 45.', 'Das Feuer tötete 14 Menschen und verletzte 45.', []],
    ['fr', 'Of 90 seats 12 are new.', 'Sur 90 sièges, 12 sont nouveaux.', []],
    ['de', 'At 11.15 on 3 May 40 of 60 boats left.', 'Am 3. Mai liefen um 11.15 Uhr 40 von 60 Booten aus.', []],
    ['ja', 'The fire killed 14 people and injured 45.', '火事で45人が負傷し、14人が死亡した。', []],
  ])('are found where languages keep their order: %s %s', (to, source, target, found) => {
    expect(numberFindings(source, target, to)).toEqual(found);
  });
});

describe('half hours', () => {
  it.each([
    ['de', 'It began at 9:30.', 'Es begann um halb neun.'],
    ['es', 'It began at 9:30.', 'Empezó a las diez y media.'],
  ])('of another hour are found: %s', (to, source, target) => {
    expect(numberFindings(source, target, to)).toContain('9:30');
  });
});
