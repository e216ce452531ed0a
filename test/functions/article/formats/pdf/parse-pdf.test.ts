import { deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { parsePdf } from '../../../../../functions/article/formats/pdf/parse-pdf.ts';
import { restoreLamAlef } from '../../../../../functions/article/formats/pdf/restore-lam-alef.ts';

/** A PDF of one stream, which need not be what the rest of the file says. */
function pdfWithStream(dictionary: string, data: Uint8Array): Uint8Array {
  const head = `%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>> endobj\n4 0 obj <<${dictionary}/Length ${data.length}>> stream\n`;
  return Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF')]);
}

describe('parsePdf', () => {
  it('rejects a stream that unpacks to far more than text has', async () => {
    const bomb = deflateSync(Buffer.alloc(60_000_000, 0x20));
    await expect(parsePdf(pdfWithStream('/Filter/FlateDecode', bomb))).rejects.toMatchObject({ code: 'too-large' });
  });

  it('rejects a stream that is packed twice', async () => {
    const bomb = deflateSync(deflateSync(Buffer.alloc(30_000_000, 0x20), { level: 0 }));
    await expect(parsePdf(pdfWithStream('/Filter[/FlateDecode/FlateDecode]', bomb))).rejects.toMatchObject({
      code: 'too-large',
    });
  });

  it('rejects a file of more pages than any article has', async () => {
    const document = await PDFDocument.create();
    for (let page = 0; page < 501; page += 1) document.addPage([100, 100]);
    await expect(parsePdf(await document.save())).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('501 pages'),
    });
  });

  it('rejects what only starts like a PDF', async () => {
    await expect(parsePdf(Buffer.from('%PDF-1.7 and nothing more'))).rejects.toMatchObject({
      code: expect.stringMatching(/unreadable|no-text/),
    });
  });
});

describe('restoreLamAlef', () => {
  it('puts lam before alef where only one reading is a word, and leaves other words alone', () => {
    expect(restoreLamAlef(['يوم األحد قال المدير واالقتصاد ال يكفي'])).toEqual([
      'يوم الأحد قال المدير والاقتصاد لا يكفي',
    ]);
  });

  it('changes nothing in a document without reversed ligatures', () => {
    const texts = ['قال المدير إن المال لا يكفي', 'الأحد'];
    expect(restoreLamAlef(texts)).toEqual(texts);
  });
});
