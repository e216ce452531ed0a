import { describe, expect, it } from 'vitest';
import { locateNames } from '../../bench/gate/locate-names.ts';

function locate(...pairs: readonly (readonly [string, string])[]) {
  return locateNames(pairs.map(([source, target]) => ({ source, target }))).map((names) =>
    names.map(({ source, target }) => `${source} ${target}`),
  );
}

describe('locateNames', () => {
  it('takes the word that always comes with a name', () => {
    expect(
      locate(
        ['The ferry to Solvind was late.', 'Паром в Сольвинд опоздал.'],
        ['Nobody in Solvind knew why.', 'Никто в Сольвинде не знал почему.'],
        ['The port of Solvind is small.', 'Порт Сольвинда мал.'],
      ),
    ).toEqual([['Solvind Сольвинд'], ['Solvind Сольвинде'], ['Solvind Сольвинда']]);
  });

  it('does not take a word for a name that comes as often with another word', () => {
    expect(
      locate(
        ['The mayor, Hanna Brekke, left.', 'Мэр Ханна Брекке ушла.'],
        ['He met Hanna Brekke there.', 'Там он встретил Ханну Брекке.'],
        ['A vote for Hanna Brekke is late.', 'Голос за Ханну Брекке запоздал.'],
      ),
    ).toEqual([[], [], []]);
  });

  it('does not take the words that an abbreviation is short for, nor a plural of abbreviations', () => {
    expect(
      locate(
        ['The chief of NPA was late, and the VIPs too.', 'Глава Портового управления опоздал.'],
        ['He told NPA and the VIPs so.', 'Он сказал это Портовому управлению.'],
        ['Nobody from NPA met the VIPs.', 'Никто из Портового управления не пришел.'],
      ),
    ).toEqual([[], [], []]);
  });
});
