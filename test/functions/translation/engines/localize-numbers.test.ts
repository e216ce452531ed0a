import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../../../functions/language/numbers/index.ts';
import { createNumberLocalizer } from '../../../../functions/translation/engines/localize-numbers.ts';

function localize(text: string, from: string, to: string, others: readonly string[] = []): string {
  return createNumberLocalizer([text, ...others], { from, to })(text, text);
}

describe('createNumberLocalizer', () => {
  it.each([
    ['en', 'es', '12,000 of 1,234,567 seats', '12.000 of 1.234.567 seats'],
    ['en', 'es', '1,000 seats', '1000 seats'],
    ['en', 'de', 'from 1.5-2.5 metres to -3.5C', 'from 1,5-2,5 metres to -3,5C'],
    ['en', 'fr', '$1,234.50', '$1\u202f234,50'],
    ['en', 'ru', 'up 3.5%, to 5.25%', 'up 3,5%, to 5,25%'],
    ['es', 'en', '12.000 plazas, un 3,5 %', '12,000 plazas, un 3.5 %'],
    ['fr', 'en', '12 000,5 tonnes', '12,000.5 tonnes'],
    ['de', 'ar', '1.234,5 Tonnen', '1,234.5 Tonnen'],
    ['es', 'pt', '1.234,5', '1.234,5'],
    ['en', 'ja', '1,234.5', '1,234.5'],
    ['es', 'en', 'Unos 12.000 vecinos; en Madrid 4.500', 'Unos 12,000 vecinos; en Madrid 4,500'],
  ])('writes the amounts of %s in the notation of %s: %s', (from, to, text, expected) => {
    expect(localize(text, from, to)).toBe(expected);
  });

  it.each([
    ['en', 'es', 'a version', 'Web 2.0, iOS 17.4.1, GPT-3.5'],
    ['en', 'es', 'a clock time', 'starts at 7.30, not 8.15pm'],
    ['en', 'es', 'an address', 'https://example.org/1.5/2,000 and 10.0.0.1'],
    ['en', 'es', 'a list', 'pages 1,2,3'],
    ['es', 'en', 'a clock time', 'a las 19.30 h'],
    ['es', 'en', 'a date', 'el 3.10.2026'],
    ['es', 'en', 'what another country writes so', 'cobra 1,234 pesos'],
    ['en', 'es', 'three decimals', 'pi is 3.142'],
  ])('leaves from %s to %s %s as it is: %s', (from, to, _, text) => {
    expect(localize(text, from, to)).toBe(text);
  });

  it('goes by the notation of the writer where the text shows it', () => {
    expect(localize('cobra 1,234,500.50 pesos', 'es', 'fr', ['un 3.5% más'])).toBe(
      'cobra 1\u202f234\u202f500,50 pesos',
    );
    expect(localize('cobra 1,234 pesos', 'es', 'en', ['un 3.5% más'])).toBe('cobra 1,234 pesos');
  });

  it('leaves everything where the text shows two notations', () => {
    expect(localize('12.000 plazas', 'es', 'en', ['un 3.5%', 'un 3,5%'])).toBe('12.000 plazas');
  });

  it('changes only what was copied', () => {
    const inSpanish = createNumberLocalizer([], { from: 'en', to: 'es' });
    expect(inSpanish('It has 12,000 seats.', 'Tiene 12.000 plazas y 3,5.')).toBe('Tiene 12.000 plazas y 3,5.');
  });

  it('never changes what an amount says', () => {
    const languages = fc.constantFrom('en', 'es', 'fr', 'de', 'pt', 'ru', 'uk');
    const amount = fc.record({
      value: fc.integer({ min: 1000, max: 9_999_999_999 }),
      cents: fc.integer({ max: 99, min: 10 }),
    });
    fc.assert(
      fc.property(languages, languages, amount, (from, to, { value, cents }) => {
        const written = new Intl.NumberFormat(from, { minimumFractionDigits: 2 }).format(value + cents / 100);
        const [read] = readNumbers(localize(`x ${written} x`, from, to), to).digits;
        expect(read?.values[0]).toBeCloseTo(value + cents / 100, 5);
      }),
    );
  });
});
