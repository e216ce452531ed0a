/**
 * The letters that a language's own words have beyond a to z, or beyond the letters of its script that all share. A
 * letter outside says that a text is in another language; names bring a few into any text.
 */
const LATIN: Readonly<Record<string, string>> = {
  af: 'áäéèêëíîïóôöúûü',
  az: 'çəğıöşü',
  bs: 'čćđšž',
  ca: 'àçéèíïóòúü·',
  cs: 'áčďéěíňóřšťúůýž',
  cy: 'âêîôûŵŷáéíóúàèìòùäëïöü',
  da: 'æøåé',
  de: 'äöüß',
  en: '',
  eo: 'ĉĝĥĵŝŭ',
  es: 'áéíóúüñ',
  et: 'äöõüšž',
  eu: 'ñ',
  fi: 'äöå',
  fr: 'àâæçéèêëîïôœùûüÿ',
  fy: 'âêôûúë',
  ga: 'áéíóú',
  gl: 'áéíóúñïü',
  hr: 'čćđšž',
  ht: 'èòà',
  hu: 'áéíóöőúüű',
  id: '',
  is: 'áðéíóúýþæö',
  it: 'àèéìíòóù',
  la: '',
  lb: 'äëéöüêîôû',
  lt: 'ąčęėįšųūž',
  lv: 'āčēģīķļņšūž',
  ms: '',
  mt: 'ċġħżàèìòù',
  nb: 'æøåéòôê',
  nl: 'éëèïöüáíóúê',
  pl: 'ąćęłńóśźż',
  pt: 'áâãàçéêíóôõúü',
  ro: 'ăâîșțşţ',
  sk: 'áäčďéíĺľňóôŕšťúýž',
  sl: 'čšž',
  so: '',
  sq: 'çë',
  'sr-Latn': 'čćđšž',
  sv: 'åäöé',
  sw: '',
  tl: 'ñ',
  tr: 'çğıöşüâîû',
  uz: 'ʻʼ',
  vi: 'ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ',
  zu: '',
};
const CYRILLIC: Readonly<Record<string, string>> = {
  be: 'абвгдеёжзійклмнопрстуўфхцчшыьэюя',
  bg: 'абвгдежзийклмнопрстуфхцчшщъьюя',
  kk: 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя',
  ky: 'абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя',
  mk: 'абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ',
  mn: 'абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя',
  ru: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  'sr-Cyrl': 'абвгдђежзијклљмнњопрстћуфхцчџш',
  tg: 'абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя',
  tt: 'аәбвгдеёжҗзийклмнңоөпрстуүфхһцчшщъыьэюя',
  uk: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
};
const ARABIC: Readonly<Record<string, string>> = {
  ar: 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي',
  ckb: 'ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنوۆهەیێ',
  fa: 'ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی',
  ps: 'آئابپتټثجځچڅحخدډذرړزژږسښشصضطظعغفقکګلمنڼوهيېۍی',
  sd: 'اآبپتٺٿٽثجڄچڇحخدڌڊڏڍذرڙزسشصضطظعغفڦقڪکگڳلمنڻوهھءي',
  ug: 'ئابەپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىي',
  ur: 'ءآأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوۂہھیے',
};

/** Languages by script that must be told apart by words and letters. */
export const ALPHABETS: Readonly<
  Record<'Latin' | 'Cyrillic' | 'Arabic', Readonly<Record<string, ReadonlySet<string>>>>
> = {
  Latin: toSets(LATIN, 'abcdefghijklmnopqrstuvwxyz'),
  Cyrillic: toSets(CYRILLIC, ''),
  Arabic: toSets(ARABIC, ''),
};

function toSets(letters: Readonly<Record<string, string>>, shared: string): Record<string, ReadonlySet<string>> {
  return Object.fromEntries(Object.entries(letters).map(([code, own]) => [code, new Set(shared + own)]));
}
