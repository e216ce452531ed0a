/**
 * The time zone of the country that most news in a language comes from, for languages of which that can be said. By
 * region where the page names one; English, Spanish, Portuguese and Arabic without region stand for too many.
 */
const ZONES: Readonly<Record<string, string>> = {
  'de de-de de-at de-ch fr-fr fr-ch fr-be it it-it it-ch nl nl-nl nl-be es-es ca pl pl-pl cs cs-cz sk sk-sk hu hu-hu sv sv-se da da-dk nb nb-no no hr hr-hr sl sl-si sr sr-rs mk sq bs':
    'Europe/Berlin',
  'el el-gr bg bg-bg ro ro-ro fi fi-fi et et-ee lv lv-lv lt lt-lt uk uk-ua': 'Europe/Kyiv',
  'tr tr-tr': 'Europe/Istanbul',
  'ru ru-ru be': 'Europe/Moscow',
  'ja ja-jp ko ko-kr': 'Asia/Tokyo',
  'zh-cn zh-tw zh-hk zh-hans zh-hant zh-sg': 'Asia/Shanghai',
  'th th-th vi vi-vn id id-id': 'Asia/Bangkok',
  'hi hi-in ta ta-in bn-in mr te': 'Asia/Kolkata',
  'bn-bd': 'Asia/Dhaka',
  'he he-il iw': 'Asia/Jerusalem',
};

const byLanguage = new Map(
  Object.entries(ZONES).flatMap(([languages, zone]) =>
    languages.split(' ').map((language) => [language, zone] as const),
  ),
);

/** The home zone of a language tag as pages write it (`de`, `de-AT`, `zh_CN`); `undefined` where it has no single one. */
export function homeZoneOf(language: string): string | undefined {
  return byLanguage.get(language.toLowerCase().replace('_', '-'));
}
