import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, type PDFFont, rgb, StandardFonts } from 'pdf-lib';
import { type GeneratedFiles, PATHS } from './generated-files.ts';
import { HEIGHT, Layout, MARGIN, WIDTH } from './pdf-page-layout.ts';

const FONTS = '/usr/share/fonts/truetype/dejavu';
/** The fonts that are embedded as subsets. */
export const FONT_FILES = ['DejaVuSans', 'DejaVuSans-Bold'].map((name) => join(FONTS, `${name}.ttf`));

/** Makes the PDFs of `test/fixtures/articles/pdf-*`, whose texts are written for this project. */
export async function buildPdfFixtures(): Promise<GeneratedFiles> {
  const files = new Map<string, string | Uint8Array>();
  for (const [name, draw] of Object.entries(DOCUMENTS)) {
    const document = await PDFDocument.create();
    document.registerFontkit(fontkit);
    document.setCreationDate(MADE);
    document.setModificationDate(MADE);
    await draw(document);
    files.set(PATHS.fixture(name, 'source.pdf'), await document.save());
  }
  files.set(PATHS.fixture('pdf-japanese-without-font', 'source.pdf'), formatWithoutFont(JAPANESE_LINES));
  return files;
}

/** Of each document, so that it is the same in each run. */
const MADE = new Date('2026-03-01T10:00:00Z');

function dejavu(document: PDFDocument, name = 'DejaVuSans'): Promise<PDFFont> {
  return document.embedFont(readFileSync(join(FONTS, `${name}.ttf`)), { subset: true });
}

const COLUMNS = [
  'The last seed vault on the northern coast will move its collection of 41,000 varieties inland before winter, after meltwater reached the door of its second chamber for the third year running.',
  'Technicians at the Orsund vault noticed the water on a routine check in August. Pumps kept the chamber dry, and no sample was lost, but the insurers asked for a plan within ninety days.',
  '“We built it for a thousand years and it lasted twenty-three,” vault director Ingrid Halvorsen said.',
  'The move will take eleven weeks. Each crate is scanned, weighed and packed in dry ice before it travels 270 kilometres by rail to a former salt mine near Lundby.',
  'Three institutes will duplicate the rarest samples first, among them 612 kinds of barley that are grown nowhere else. Researchers called the duplication long-term insurance against another flood, and said that other long-term collections should follow.',
  'Costs are put at 18.5 million crowns. The agriculture ministry pays two thirds, and the rest comes from a foundation that asked not to be named.',
  'Neighbours of the mine were told in September. Most welcomed the news, council leader Per Moe said, because the mine had stood empty since 2009 and the road to it will now be repaired.',
  'Not everyone is content. Two growers’ associations want the seeds kept within reach of the farms that use them, and have asked the parliament’s environment committee for a hearing in November.',
];

const DOCUMENTS: Readonly<Record<string, (document: PDFDocument) => Promise<void>>> = {
  'pdf-english-two-columns': async (document) => {
    const [serif, bold] = [
      await document.embedFont(StandardFonts.TimesRoman),
      await document.embedFont(StandardFonts.TimesRomanBold),
    ];
    document.setTitle('seedvault_final.indd');
    const layout = new Layout(document, {
      columns: 2,
      justified: true,
      head: { font: serif, text: (number) => `THE ORSUND COURIER   Sunday, March 1, 2026   ${number + 11}` },
      foot: { font: serif, text: (number) => `Page ${number + 11}` },
      hyphens: {
        collection: ['collec-', 'tion'],
        running: ['run-', 'ning'],
        Technicians: ['Techni-', 'cians'],
        duplication: ['dupli-', 'cation'],
        Researchers: ['Research-', 'ers'],
        'long-term': ['long-', 'term'],
        associations: ['associa-', 'tions'],
        environment: ['environ-', 'ment'],
        agriculture: ['agri-', 'culture'],
        foundation: ['founda-', 'tion'],
        meltwater: ['melt-', 'water'],
        committee: ['commit-', 'tee'],
        insurers: ['insur-', 'ers'],
        kilometres: ['kilo-', 'metres'],
      },
    });
    layout.across('Seed vault to leave the coast after third year of meltwater', { font: bold, size: 18, after: 4 });
    layout.across('By Astrid Nyland', { font: serif, size: 10, after: 8 });
    for (const [index, text] of COLUMNS.entries()) {
      if (index === 5) {
        layout.at += 6;
        layout.paragraph('Who pays for the move', { font: bold, size: 10, after: 2 });
      }
      layout.paragraph(text, { font: serif, size: 10, indent: index === 0 ? 0 : 10 });
    }
  },

  'pdf-german-hyphenation': async (document) => {
    const [sans, bold] = [await dejavu(document), await dejavu(document, 'DejaVuSans-Bold')];
    const layout = new Layout(document, {
      hyphens: {
        Wetterdienstes: ['Wetter-', 'dienstes'],
        Universität: ['Univer-', 'sität'],
        'Ruhr-Universität': ['Ruhr-', 'Universität'],
        Messstationen: ['Mess-', 'stationen'],
        Grundwasserspiegel: ['Grundwasser-', 'spiegel'],
        Niederschläge: ['Nieder-', 'schläge'],
      },
    });
    layout.across('Trockenster März seit Beginn der Messungen', { font: bold, size: 17, after: 10 });
    for (const text of [
      'Im März ist in der Region so wenig Regen gefallen wie nie seit Beginn der Messungen im Jahr 1893. An 14 Messstationen des Wetterdienstes kamen im Mittel 2,6 Liter je Quadratmeter zusammen, teilte die Behörde am Freitag mit.',
      'Forscherinnen und Forscher der Ruhr-Universität Bochum erwarten, dass der Grundwasserspiegel bis Juni um weitere 40 Zentimeter sinkt. „Einzelne Niederschläge helfen dem Boden, aber nicht dem Grundwasser“, sagte die Hydrologin Dr. Wiebke Overath.',
      'Die Landwirtschaftskammer rechnet mit Einbußen von 15 bis 20 Prozent bei der Gerste. Drei Gemeinden haben das Bewässern von Gärten zwischen 8 und 20 Uhr untersagt.',
    ]) {
      layout.paragraph(text, { font: sans, size: 10, after: 7 });
    }
  },

  'pdf-russian-indents': async (document) => {
    const [sans, bold] = [await dejavu(document), await dejavu(document, 'DejaVuSans-Bold')];
    const layout = new Layout(document, { foot: { font: sans, text: (number) => `— ${number} —` } });
    layout.across('Ледокол «Северин» вернулся в порт с опозданием на неделю', { font: bold, size: 16, after: 10 });
    for (const text of [
      'Ледокол «Северин» вернулся в порт Белая Губа в понедельник, на неделю позже расписания. Судно ждало улучшения погоды у острова Длинный, где скорость ветра достигала 34 метров в секунду.',
      'На борту находились 62 человека, в том числе восемь учёных. Никто не пострадал, сообщил капитан Игорь Ладыгин.',
      '«Мы потеряли семь суток, зато привезли все пробы льда», — сказала руководитель экспедиции Мария Чистова.',
      'Следующий рейс назначен на 14 июня. До него на судне проверят винты и заменят один из двух локаторов.',
    ]) {
      layout.paragraph(text, { font: sans, size: 10, indent: 18 });
    }
  },

  'pdf-arabic': async (document) => {
    const [sans, bold] = [await dejavu(document), await dejavu(document, 'DejaVuSans-Bold')];
    const layout = new Layout(document, { rightToLeft: true });
    layout.across('قطار جديد يربط المرسى بالعاصمة في تسعين دقيقة', { font: bold, size: 15, after: 10 });
    for (const text of [
      'انطلق يوم الأحد أول قطار سريع بين مدينة المرسى والعاصمة بعد خمس سنوات من العمل. ويقطع القطار مسافة 210 كيلومترات في تسعين دقيقة.',
      'وقالت مديرة الشركة ليلى منصور إن الخط سيخدم نحو 18 ألف مسافر كل يوم.',
      'وبلغت كلفة المشروع 640 مليون دينار، أي أقل بقليل مما كان متوقعا.',
    ]) {
      layout.paragraph(text, { font: sans, size: 11, after: 8 });
    }
  },

  'pdf-hebrew-two-columns': async (document) => {
    const [sans, bold] = [await dejavu(document), await dejavu(document, 'DejaVuSans-Bold')];
    const layout = new Layout(document, { rightToLeft: true, columns: 2 });
    layout.across('הספרייה העירונית תיפתח גם בלילה', { font: bold, size: 16, after: 10 });
    for (const text of [
      'הספרייה העירונית בנווה ארז תיפתח החל מיום ראשון גם בשעות הלילה, עד השעה 2 אחר חצות. העירייה הקצתה לכך 1.2 מיליון שקלים בשנה.',
      'מנהלת הספרייה תמר גולן אמרה כי סטודנטים רבים ביקשו מקום שקט ללמוד בו. לדבריה, 340 איש חתמו על העצומה.',
      'בחודש הראשון יעבדו בלילה שלושה ספרנים ושני מאבטחים. אם יגיעו פחות מחמישים איש בכל לילה, ייבחן הפתרון מחדש בתום החורף.',
      'ועד השכונה בירך על ההחלטה, אך ביקש להוסיף תאורה בשביל המוביל מתחנת האוטובוס אל הכניסה האחורית של הבניין.',
    ]) {
      layout.paragraph(text, { font: sans, size: 10, after: 7 });
    }
  },

  'pdf-scanned': async (document) => {
    for (let number = 0; number < 2; number += 1) {
      const page = document.addPage([WIDTH, HEIGHT]);
      page.drawRectangle({
        x: MARGIN,
        y: MARGIN,
        width: WIDTH - 2 * MARGIN,
        height: HEIGHT - 2 * MARGIN,
        color: rgb(0.8, 0.8, 0.78),
      });
    }
  },
};

/** Written by hand: the font is only named, and its codes belong to a standard table, as in PDFs of the nineties. */
function formatWithoutFont(lines: readonly string[]): string {
  const hex = (text: string) =>
    [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  const content = `BT /F1 12 Tf 18 TL 50 780 Td ${lines.map((line) => `<${hex(line)}> Tj T*`).join(' ')} ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>> stream\n${content}\nendstream`,
    `<</Type/Font/Subtype/Type0/BaseFont/Ryumin-Light/Encoding/UniJIS-UCS2-H/DescendantFonts[6 0 R]>>`,
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/Ryumin-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>/FontDescriptor 7 0 R>>`,
    '<</Type/FontDescriptor/FontName/Ryumin-Light/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj ${object} endobj\n`).join('');
  return `%PDF-1.4\n${body}trailer <</Size 8/Root 1 0 R>>\n%%EOF\n`;
}

const JAPANESE_LINES = [
  '水族館の新しい水槽、春に公開',
  '',
  '海辺の町の水族館は三月二十日、高さ八メートルの新しい水槽を公開す',
  'る。水槽には約四千匹の魚が泳ぐ。',
  '',
  '「子どもたちに海の中を歩くような気持ちになってほしい」と、館長の',
  '大西涼子さんは話した。',
];
