import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../../../../functions/article/formats/docx/read-archive.ts';

const ARCHIVE = zipSync({
  'a.xml': strToU8('<a/>'.repeat(100)),
  'b.bin': strToU8('unwanted'),
  'c.xml': [strToU8('stored'), { level: 0 }],
});
const isXml = (name: string) => name.endsWith('.xml');

/** The archive with the four bytes at each place where `field` bytes after a signature stand set to a value. */
function withField(archive: Uint8Array, signature: number, field: number, value: number): Uint8Array {
  const changed = Uint8Array.from(archive);
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 46 < changed.length; at += 1) {
    if (view.getUint32(at, true) === signature) view.setUint32(at + field, value, true);
  }
  return changed;
}

describe('readArchive', () => {
  it('reads wanted parts, packed and stored', () => {
    const parts = readArchive(ARCHIVE, isXml, 10_000);
    expect([...parts.keys()]).toEqual(['a.xml', 'c.xml']);
    expect(Buffer.from(parts.get('c.xml') ?? []).toString()).toBe('stored');
    expect(parts.get('a.xml')).toHaveLength(400);
  });

  it('counts what is unpacked, not what the archive says of it', () => {
    const lying = withField(ARCHIVE, 0x02014b50, 24, 1);
    expect(() => readArchive(lying, isXml, 300)).toThrow(/more than the limit/);
  });

  it('stops a bomb at the limit', () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(20_000_000) });
    expect(() => readArchive(bomb, isXml, 1_000_000)).toThrow(/more than the limit/);
  });

  it('says of a damaged archive what is damaged', () => {
    expect(() => readArchive(ARCHIVE.subarray(0, ARCHIVE.length - 30), isXml, 10_000)).toThrow(/no directory/);
    expect(() => readArchive(withField(ARCHIVE, 0x02014b50, 42, 7), isXml, 10_000)).toThrow(/damaged: no a.xml/);
  });
});
