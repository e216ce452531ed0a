import { describe, expect, it } from 'vitest';
import { findCodec } from '../../../../functions/article/encoding/codecs.ts';
import { decodeText } from '../../../../functions/article/encoding/decode-text.ts';

const hex = (digits: string) => Buffer.from(digits, 'hex');

describe('findCodec', () => {
  it.each([
    ['EUC-TW', 'c4e3c5c6e8b7d5f3f3a8', '中文圖書館'],
    ['x-euc-tw', '8ea2a1a1c4e3', '乂中'],
    ['johab', 'd0658a82b4e120f7dbe2d0', '한국어 韓國'],
    ['ISO-2022-KR', '1b2429430e475131393e6e0f', '한국어'],
    ['iso-2022-cn', '1b2429470e683755730f201b2429410e3a3a57560f', '圖書 汉字'],
    ['iso-2022-jp-2', '1b2442467c4b5c386c1b284936451b2842', '日本語ｶﾅ'],
    ['HZ-GB-2312', '7e7b3a3a57567e7d7e7e', '汉字~'],
    ['cp855', '85d0c6a0', 'Ёлка'],
    ['IBM737', '84a2a2e19b98', 'Ελλάδα'],
    ['ibm-857', '878da7', 'çığ'],
    ['x-mac-ce', 'eb6c75e96f758b6bf9', 'Žluťoučký'],
    ['KZ-1048', '8de0e7e09d', 'Қазақ'],
    ['cp037', '958157a5854083818651', 'naïve café'],
    ['utf-32le', '14040000', 'Д'],
    ['ks_c_5601-1987', 'c7d1', '한'],
    ['shift_jis', '8abf', '漢'],
    ['Windows-1251', 'c4e0', 'Да'],
  ])('%s reads %s as %s', (name, digits, text) => {
    expect(findCodec(name)?.decode(hex(digits))).toBe(text);
  });

  it('knows no name that nobody knows', () => {
    expect(findCodec('klingon-8')).toBeUndefined();
    expect(findCodec('constructor')).toBeUndefined();
    expect(findCodec('')).toBeUndefined();
  });

  it('reads what is no character as one sign', () => {
    expect(findCodec('euc-tw')?.decode(hex('ff41'))).toBe('\ufffdA');
    expect(findCodec('johab')?.decode(hex('ff'))).toBe('\ufffd');
  });
});

describe('decodeText', () => {
  const russian = 'Новый автомобильный мост через реку открыли во вторник после трёх лет строительства.';
  const windows1251 = hex(
    'cdeee2fbe920e0e2f2eeeceee1e8ebfcedfbe920eceef1f220f7e5f0e5e720f0e5eaf320eef2eaf0fbebe820e2ee20e2f2eef0ede8ea20efeef1ebe520f2f0b8f520ebe5f220f1f2f0eee8f2e5ebfcf1f2e2e02e',
  );

  it.each([
    ['a mark before UTF-8', Buffer.from(`\ufeff${russian}`), undefined, 'utf-8', 'byte-order-mark'],
    ['UTF-8', Buffer.from(russian), 'text/plain; charset=koi8-r', 'utf-8', 'utf-8'],
    ['a declared charset', windows1251, 'text/plain; charset=windows-1251', 'windows-1251', 'declared'],
    ['no declaration', windows1251, undefined, 'windows-1251', 'guessed'],
    [
      'a declaration of UTF-8 that the bytes contradict',
      windows1251,
      'text/plain; charset=utf-8',
      'windows-1251',
      'guessed',
    ],
    ['a charset that nobody knows', windows1251, 'text/plain; charset=klingon-8', 'windows-1251', 'guessed'],
    ['UTF-16 without a mark', Buffer.from(russian, 'utf16le'), undefined, 'utf-16le', 'guessed'],
  ] as const)('reads Russian with %s', async (_, bytes, declared, encoding, from) => {
    const decoded = await decodeText(bytes, declared);
    expect(decoded).toMatchObject({ text: russian, encoding, from });
  });

  it.each([
    ['XML', '<?xml version="1.0" encoding="windows-1251"?><a>'],
    ['a page', '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'],
    ['a page of today', '<!doctype html><meta charset=windows-1251>'],
  ])('believes the declaration in %s', async (_, head) => {
    const decoded = await decodeText(Buffer.concat([Buffer.from(head), windows1251]));
    expect(decoded).toMatchObject({ text: head + russian, encoding: 'windows-1251', from: 'declared' });
  });

  it('does not believe a declaration under which characters are none', async () => {
    const decoded = await decodeText(Buffer.concat([Buffer.from('<meta charset="shift_jis">'), windows1251]));
    expect(decoded).toMatchObject({ encoding: 'windows-1251', from: 'guessed' });
  });

  it('reads UTF-8 that was cut off in a character as UTF-8', async () => {
    const decoded = await decodeText(Buffer.from(russian).subarray(0, 100));
    expect(decoded).toMatchObject({ encoding: 'utf-8', from: 'guessed' });
    expect(decoded.text.startsWith('Новый автомобильный мост')).toBe(true);
  });

  it('reads East Asian UTF-16 without a mark, though it has hardly a zero byte', async () => {
    const text = '青河市新图书馆星期二正式向公众开放，藏书八十五万册。';
    for (const [encoding, bytes] of [
      ['utf-16le', Buffer.from(text, 'utf16le')],
      ['utf-16be', Buffer.from(text, 'utf16le').swap16()],
    ] as const) {
      expect(await decodeText(bytes)).toMatchObject({ text, encoding });
    }
  });

  it('rejects an empty input', async () => {
    await expect(decodeText(new Uint8Array())).rejects.toMatchObject({ code: 'empty' });
  });
});
