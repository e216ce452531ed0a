import { describe, expect, it } from 'vitest';
import { CharacterMapFactory, makeCharacterMap } from '../../../../../functions/article/formats/pdf/character-maps.ts';

/** What a code of a made map leads to in Unicode, by way of the collection's numbers. */
function follow(map: string, collection: string, code: string): string | undefined {
  const cid = new RegExp(`^<${code}> (\\d+)$`, 'm').exec(makeCharacterMap(map) ?? '')?.[1];
  if (cid === undefined) return undefined;
  const number = Number(cid).toString(16).padStart(4, '0');
  const unicode = new RegExp(`^<${number}> <(\\w{4})>$`, 'm').exec(
    makeCharacterMap(`Adobe-${collection}-UCS2`) ?? '',
  )?.[1];
  return unicode === undefined ? undefined : String.fromCharCode(Number.parseInt(unicode, 16));
}

describe('makeCharacterMap', () => {
  it.each([
    ['GBK-EUC-H', 'GB1', 'b0a1', '啊'],
    ['UniGB-UCS2-H', 'GB1', '554a', '啊'],
    ['ETen-B5-V', 'CNS1', 'a4a4', '中'],
    ['90ms-RKSJ-H', 'Japan1', '8abf', '漢'],
    ['EUC-H', 'Japan1', 'b4c1', '漢'],
    ['UniJIS-UTF16-H', 'Japan1', '6f22', '漢'],
    ['KSCms-UHC-H', 'Korea1', 'c7d1', '한'],
    ['UniKS-UCS2-H', 'Korea1', 'd55c', '한'],
  ])('%s leads from codes to characters', (map, collection, code, character) => {
    expect(follow(map, collection, code)).toBe(character);
  });

  it('uses no number that Adobe has given to a character', () => {
    const numbers = [...(makeCharacterMap('90ms-RKSJ-H') ?? '').matchAll(/> (\d+)$/gm)].map(([, number]) =>
      Number(number),
    );
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0x8000);
    expect(Math.max(...numbers)).toBeLessThan(0x10000);
  });

  it('makes nothing of names that it does not know, and loads nothing', async () => {
    expect(makeCharacterMap('Hojo-EUC-H')).toBeUndefined();
    await expect(new CharacterMapFactory().fetch({ kind: 'standardFontDataUrl', filename: 'x.pfb' })).rejects.toThrow(
      /no such table/,
    );
  });
});
