import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromStream, toStream } from '../../../../functions/adapters/apertium/stream-format.ts';

/** An answer of the pipeline: what it made of a text, and the mark at its end. */
const answer = (text: string) => `${text}[][\n]`;

describe('toStream', () => {
  it.each([
    ['The bridge.', 'The bridge.'],
    ['A headline', 'A headline.'],
    ['“It is closed.”', '“It is closed.”'],
    ['See https://example.org/a_b today.', 'See [https:\\/\\/example.org\\/a_b] today.'],
    ['Write to desk@example.org.', 'Write to [desk\\@example.org.]'],
    ['It is [sic] ^high^ {here}.', 'It is \\[sic\\] \\^high\\^ \\{here\\}.'],
  ])('%s', (text, stream) => expect(toStream(text)).toContain(stream));
});

describe('fromStream', () => {
  it.each([
    ['takes away the full stop that was lent', 'Titular.', 'A headline', 'Titular'],
    ['keeps the one that the source has', 'El puente.', 'The bridge.', 'El puente.'],
    [
      'takes away escapes and brackets',
      'Es \\[sic\\] [https:\\/\\/example.org].',
      'It is [sic] https://example.org.',
      'Es [sic] https://example.org.',
    ],
    ['closes the gap of a word that rules dropped', 'La carta,  dijo.', 'The letter, he said.', 'La carta, dijo.'],
    ['also after an opening quotation mark', 'Dijo: " Vengo."', 'He said: "I come."', 'Dijo: "Vengo."'],
    ['also before a comma', 'Vino , dijo.', 'It came, he said.', 'Vino, dijo.'],
    ['but keeps spaces that the source has', 'Uno  dos .', 'One  two .', 'Uno  dos .'],
  ])('%s', (_, stream, source, expected) => expect(fromStream(answer(stream), source)).toBe(expected));

  it('takes a stream that breaks off for no answer', () => {
    expect(fromStream('El puente', 'The bridge.')).toBeUndefined();
  });

  it('gives back any text that comes through unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab .,"[]{}^$/\\@<>:-é中') }), (text) => {
        const source = text.replace(/\s+/g, ' ').trim();
        expect(fromStream(toStream(source), source)).toBe(source);
      }),
    );
  });
});
