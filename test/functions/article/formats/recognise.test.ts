import { describe, expect, it } from 'vitest';
import { ACCEPTED_MEDIA_TYPES, BYTE_FORMATS, TEXT_FORMATS } from '../../../../functions/article/formats/formats.ts';
import { recogniseBytes, recogniseText } from '../../../../functions/article/formats/recognise.ts';
import { REFUSALS } from '../../../../functions/article/formats/refused/refusals.ts';

describe('recogniseBytes', () => {
  it.each([
    ['%PDF-1.7\n', 'application/pdf'],
    ['\n\n%PDF-1.4\n', 'application/pdf'],
    ['PK\x03\x04....word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['PK\x03\x04....xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['PK\x03\x04mimetypeapplication/epub+zip', 'application/epub+zip'],
    ['PK\x03\x04other', 'application/zip'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/x-ole-storage'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0', 'application/msword'],
    [
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0',
      'application/x-ole-encrypted',
    ],
    ['WARC/1.1\r\nWARC-Type: warcinfo\r\n\r\n', 'application/warc'],
    ['\x1f\x8bnothing packed', 'application/gzip'],
    ['{\\rtf1', 'application/rtf'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['From: a@b.example\r\nTo: c\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\nbody', 'message/rfc822'],
    ['From a@b.example Tue Feb 3\nReceived: by x\n\tfor y\nFrom: a\nDate: now\n\nbody', 'message/rfc822'],
    ['From: the editor\nSubject: tomorrow\n\nA memo.', undefined],
    ['The council said: no.\n\nFrom: Monday on', undefined],
    ['<p>%PDF-1.4 is a header</p>', undefined],
  ])('%j is %s', (head, mediaType) => {
    expect(recogniseBytes(Buffer.from(head, 'latin1'))?.mediaType).toBe(mediaType);
  });
});

describe('recogniseText', () => {
  it.each([
    ['<?xml version="1.0"?><rss version="2.0">', 'a.txt', 'application/rss+xml'],
    ['<!-- a --><feed xmlns="http://www.w3.org/2005/Atom">', 'a', 'application/atom+xml'],
    ['<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "n.dtd"><nitf>', 'a.html', 'application/nitf+xml'],
    ['<rdf:RDF xmlns:rdf="x">', 'a', 'application/rss+xml'],
    ['<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>', 'a.xml', 'text/html'],
    ['<?xml version="1.0"?><articles><a>b</a></articles>', 'a', 'application/xml'],
    ['<own><p>text</p></own>', 'a', 'application/xml'],
    ['<p>A fragment', 'a', 'text/html'],
    ['<!doctype html><title>x</title>', 'a.txt', 'text/html'],
    ['Words <b>and</b> tags', 'a.html', 'text/html'],
    ['Words <b>and</b> tags', 'a.txt', 'text/plain'],
    ['{"headline": "x"}', 'a', 'application/json'],
    ['{"headline": "x"', 'a.json', 'application/json'],
    ['{"headline": "x"}\n{"headline": "y"}\n', 'a', 'application/x-ndjson'],
    ['title,text\n"One, two",b\n', 'a.csv', 'text/csv'],
    ['Words alone.\n\nAnd more.', 'a.csv', 'text/plain'],
    ['{"headline": "x"', 'a.txt', 'text/plain'],
    ['[1] A footnote, and prose.', 'a.txt', 'text/plain'],
    ['WEBVTT\n\n00:01.000 --> 00:02.000\nHello', 'a', 'text/vtt'],
    ['1\n00:00:01,000 --> 00:00:02,000\nHello', 'a.txt', 'application/x-subrip'],
    ['# A headline\n\nSome **strong** words.', 'a.txt', 'text/markdown'],
    ['# A headline\n\nSome words.', 'a.md', 'text/markdown'],
    ['# 1 fan tells all\n\nSome words.', 'a.txt', 'text/plain'],
    ['Plain words.', 'a.md', 'text/plain'],
  ])('%j under the name %s is %s', (text, path, mediaType) => {
    expect(recogniseText(text, path, undefined)?.mediaType).toBe(mediaType);
  });

  it('heeds the declared type only where the content leaves it open', () => {
    expect(recogniseText('Words <b>and</b> tags', 'a', 'text/html; charset=utf-8')?.mediaType).toBe('text/html');
    expect(recogniseText('<rss version="2.0">', 'a', 'text/html')?.mediaType).toBe('application/rss+xml');
    expect(recogniseText('Plain words.', 'a', 'application/pdf')?.mediaType).toBe('text/plain');
  });
});

describe('refusals', () => {
  it.each([...BYTE_FORMATS, ...TEXT_FORMATS].filter(({ refuse }) => refuse !== undefined))(
    'say in the words of a user what a file is and what to do',
    ({ refuse }) => {
      expect(refuse?.('application/msword')).toBe(
        'the input is an old Word file (.doc), application/msword: open it in a word processor and save it as .docx',
      );
    },
  );

  it('are known for everything that is recognised and not read', () => {
    const types = REFUSALS.map(({ mediaType }) => mediaType);
    expect(new Set(types).size).toBe(types.length);
    expect(types.filter((type) => ACCEPTED_MEDIA_TYPES.includes(type))).toEqual([]);
  });
});
