import { strToU8, zipSync } from 'fflate';
import { type GeneratedFiles, PATHS } from './generated-files.ts';

/** Makes the Word files of `test/fixtures/articles/docx-*`, whose texts are written for this project. */
export function buildDocxFixtures(): GeneratedFiles {
  return new Map(
    Object.entries(DOCUMENTS).map(([name, document]) => [PATHS.fixture(name, 'source.docx'), zipDocument(document)]),
  );
}

interface WordDocument {
  readonly body: string;
  /** Properties: title, author, when it was made. */
  readonly core: string;
  readonly extra?: Readonly<Record<string, string>>;
}

/** Of the entries of each archive, so that it is the same in each run. */
const MODIFIED = new Date(2026, 2, 1);
const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const STYLES = `${XML}<w:styles ${WORD}>${[
  ['Title', 'Title'],
  ['Heading1', 'heading 1'],
  ['Heading2', 'heading 2'],
  ['Caption', 'caption'],
  ['Quote', 'Quote'],
]
  .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
  .join('')}</w:styles>`;
const NUMBERING = `${XML}<w:numbering ${WORD}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (text: string, style?: string) =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${text.startsWith('<') ? text : run(text)}</w:p>`;
const item = (text: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`;
const table = (rows: readonly (readonly string[])[]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

function zipDocument({ body, core, extra = {} }: WordDocument): Uint8Array {
  const parts = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="${OFFICE}/header" Target="header1.xml"/></Relationships>`,
    'word/styles.xml': STYLES,
    'word/numbering.xml': NUMBERING,
    'word/document.xml': `${XML}<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
    ...extra,
  };
  const entries = Object.entries(parts).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(entries), { mtime: MODIFIED });
}

const DOCUMENTS: Readonly<Record<string, WordDocument>> = {
  'docx-spanish-styles': {
    core: '<dc:title>Plantilla de redacción</dc:title><dc:creator>Redacción 3</dc:creator><dcterms:created>2020-01-02T09:00:00Z</dcterms:created>',
    extra: { 'word/header1.xml': `${XML}<w:hdr ${WORD}>${p('BORRADOR CONFIDENCIAL')}</w:hdr>` },
    body: [
      p('La presa de Valdehierro se vacía por primera vez en cuarenta años', 'Title'),
      p('Por Lucía Ferrándiz'),
      p(
        'La presa de Valdehierro empezó a vaciarse el lunes por primera vez desde 1986 para revisar sus compuertas. La operación durará veintiséis días.',
      ),
      p(
        `${run('El agua bajará unos ')}<w:del w:id="1" w:author="x"><w:r><w:delText>quince</w:delText></w:r></w:del><w:ins w:id="2" w:author="x">${run('doce')}</w:ins>${run(' centímetros por hora, según la confederación hidrográfica.')}`,
      ),
      p('Qué se revisará', 'Heading1'),
      item('Las cuatro compuertas de fondo.'),
      item('El túnel de drenaje, de 310 metros.'),
      p('«Es como operar a un paciente que lleva cuarenta años sin médico», dijo la ingeniera Nuria Saldaña.', 'Quote'),
      table([
        ['Fecha', 'Nivel'],
        ['2 de marzo', '61 metros'],
        ['28 de marzo', '4 metros'],
      ]),
      p('El pueblo sumergido de Aldea Vieja quedará a la vista durante tres días.'),
    ].join(''),
  },

  'docx-finnish-plain': {
    core: '<dc:creator>Kaisa Lehtovaara</dc:creator>',
    body: [
      p('Saariston posti kulkee jälleen veneellä'),
      p(
        'Posti kulkee Haukisaaren saaristoon jälleen veneellä, kun jäät lähtivät maanantaina. Talven ajan lähetykset toi hydrokopteri kahdesti viikossa.',
      ),
      p('”Ihmiset seisovat laiturilla odottamassa, vaikka tulisi vain mainoksia”, sanoi postinkantaja Erkki Suvanto.'),
      p('Reitin varrella on 43 taloutta. Matka kestää tyynellä säällä kaksi tuntia.'),
    ].join(''),
  },
};
