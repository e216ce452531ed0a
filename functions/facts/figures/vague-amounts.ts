import type { Sentence } from '../../article/schema.ts';
import type { Figure } from '../schema.ts';

/** Words for an unnamed number → what one of them stands for; lower case. */
const AMOUNTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { tens: 10, dozens: 12, scores: 20, hundreds: 100, thousands: 1e3, millions: 1e6, billions: 1e9 },
  es: { decenas: 10, docenas: 12, cientos: 100, centenares: 100, miles: 1e3, millones: 1e6 },
  de: {
    dutzende: 12,
    dutzenden: 12,
    hunderte: 100,
    hunderten: 100,
    tausende: 1e3,
    tausenden: 1e3,
    zehntausende: 1e4,
    zehntausenden: 1e4,
    hunderttausende: 1e5,
    hunderttausenden: 1e5,
    abermillionen: 1e6,
  },
  fr: { dizaines: 10, douzaines: 12, centaines: 100, milliers: 1e3, millions: 1e6, milliards: 1e9 },
  nl: { tientallen: 10, honderden: 100, duizenden: 1e3, tienduizenden: 1e4, honderdduizenden: 1e5, miljoenen: 1e6 },
  ru: { десятки: 10, десятков: 10, сотни: 100, сотен: 100, тысячи: 1e3, тысяч: 1e3, миллионы: 1e6, миллионов: 1e6 },
  uk: { десятки: 10, десятків: 10, сотні: 100, сотень: 100, тисячі: 1e3, тисяч: 1e3, мільйони: 1e6, мільйонів: 1e6 },
  pt: { dezenas: 10, centenas: 100, milhares: 1e3, milhões: 1e6 },
  it: { decine: 10, centinaia: 100, migliaia: 1e3, milioni: 1e6 },
};
const JOINER = String.raw`(?: of | de | di | von | van |\s)`;
/** “Hundreds” is at least two of them and at most ten. */
const [FEWEST, MOST] = [2, 10];

const forms = new Map<string, RegExp>();

function formOf(language: string): RegExp | undefined {
  const amounts = AMOUNTS[language];
  if (amounts === undefined) return undefined;
  let form = forms.get(language);
  if (form === undefined) {
    const words = Object.keys(amounts)
      .sort((a, b) => b.length - a.length)
      .join('|');
    // A number before the word makes it a scale: `5 millions`, `двадцать тысяч`.
    form = new RegExp(String.raw`(?<![\p{L}\p{N}]|\p{N}[ \u00a0])(${words})(?:${JOINER}(${words}))?(?!\p{L})`, 'giu');
    forms.set(language, form);
  }
  return form;
}

/** `hundreds of thousands`: no value, but a range. */
export function findVague(text: string, sentence: Sentence, language: string): Figure[] {
  const form = formOf(language);
  const amounts = AMOUNTS[language] ?? {};
  if (form === undefined) return [];
  return [...text.matchAll(form)].flatMap((match) => {
    const [whole, first = '', second] = match;
    if (isCounted(text.slice(0, match.index), language)) return [];
    const one = (amounts[first.toLowerCase()] ?? 1) * (second === undefined ? 1 : (amounts[second.toLowerCase()] ?? 1));
    const noun = /^ (?:of |de |di |von |van |d[’'])?([\p{L}’'-]+(?: [\p{L}’'-]+)?)/u.exec(
      text.slice(match.index + whole.length),
    )?.[1];
    return {
      text: whole,
      start: sentence.start + match.index,
      end: sentence.start + match.index + whole.length,
      value: null,
      range: { from: one * FEWEST, to: one * MOST },
      unit: null,
      kind: 'count' as const,
      ...(noun === undefined ? {} : { of: noun }),
      sentence: sentence.id,
    };
  });
}

/** Russian and Ukrainian decline “thousand”: behind a number word it is a scale. */
function isCounted(before: string, language: string): boolean {
  if (language !== 'ru' && language !== 'uk' && language !== 'es') return false;
  return /(?:\d|десять|двадцать|тридцать|сорок|сто|двести|триста|пять|шесть|семь|восемь|девять|два|две|три|четыре|двадцять|тридцять|сім|вісім|п[’']ять|шість|чотири|дві|несколько|кілька|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|cien|mil)\s+$/iu.test(
    before,
  );
}
