import { fileTypeFromBuffer } from 'file-type';
import { recogniseBytes } from '../../functions/article/formats/recognise.ts';
import { loadCases } from '../../test/functions/article/article-case.ts';
import { bundledKilobytes, printTable } from './measure.ts';

/** Formats of bytes: what both say of the fixtures. */
export async function compareSignatures(): Promise<void> {
  const rows = [];
  let texts = 0;
  for (const { slug, bytes } of loadCases()) {
    const ours = recogniseBytes(bytes)?.mediaType;
    const theirs = (await fileTypeFromBuffer(bytes))?.mime;
    if (ours === theirs && ours === undefined) texts += 1;
    else if (ours !== theirs) rows.push({ slug, ours, 'file-type': theirs });
  }
  printTable(`Signatures: ${loadCases().length} fixtures, ${texts} of them text for both; both differ in`, rows);
  console.log('file-type', bundledKilobytes("export { fileTypeFromBuffer } from 'file-type';"));
  const own = "export { recogniseBytes } from '../../functions/article/formats/recognise.ts';";
  console.log('ours, with what recognises text', bundledKilobytes(own));
}
