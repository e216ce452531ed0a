import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from '../../../functions/api/cursor.ts';

const name = fc.string().filter((text) => text !== '__proto__');
const position = fc.dictionary(name, fc.string());

describe('a cursor', () => {
  it('brings back the position that it was made of', () => {
    fc.assert(
      fc.property(position, fc.string(), fc.string({ minLength: 1 }), (place, query, secret) => {
        expect(decodeCursor(encodeCursor(place, query, secret), query, secret)).toEqual({ ...place });
      }),
    );
  });

  it('needs no escaping in a URL', () => {
    fc.assert(
      fc.property(position, fc.string(), (place, query) => {
        expect(encodeCursor(place, query, 'secret')).toMatch(/^[\w.-]+$/);
      }),
    );
  });

  it('is refused when anything in it was changed', () => {
    fc.assert(
      fc.property(
        position,
        fc.nat(),
        fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }),
        (place, at, character) => {
          const cursor = encodeCursor(place, 'query', 'secret');
          const index = at % (cursor.length + 1);
          for (const changed of [
            cursor.slice(0, index) + character + cursor.slice(index + 1),
            cursor.slice(0, index) + character + cursor.slice(index),
            cursor.slice(0, index) + cursor.slice(index + 1),
          ]) {
            if (changed === cursor) continue;
            expect(() => decodeCursor(changed, 'query', 'secret')).toThrow(
              expect.objectContaining({ code: 'invalid-cursor' }),
            );
          }
        },
      ),
    );
  });

  it('is refused for another query and by another deployment', () => {
    const cursor = encodeCursor({ partition: 'MONTH#2026-03', after: 'x' }, '{"language":"en"}', 'secret');
    expect(() => decodeCursor(cursor, '{"language":"es"}', 'secret')).toThrow('another query');
    expect(() => decodeCursor(cursor, '{"language":"en"}', 'other')).toThrow('another query');
  });

  it.each(['', '.', 'x', 'e30', 'e30.', '.AAAA', '\u0000'])('is refused when it never was one: %j', (text) => {
    expect(() => decodeCursor(text, 'query', 'secret')).toThrow(expect.objectContaining({ status: 400 }));
  });
});
