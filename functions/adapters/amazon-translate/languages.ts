/**
 * Languages of Amazon Translate by the code it uses.
 * Source: Amazon Translate Developer Guide, "Supported languages and language codes".
 */
const LANGUAGES = new Set(
  'af am ar az bg bn bs ca cs cy da de el en es es-MX et fa fa-AF fi fr fr-CA ga gu ha he hi hr ht hu hy id is it ja ka kk kn ko lt lv mk ml mn mr ms mt nl no pa pl ps pt pt-PT ro ru si sk sl so sq sr sv sw ta te th tl tr uk ur uz vi zh zh-TW'.split(
    ' ',
  ),
);
const OTHER_CODES: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  'zh-Hant': 'zh-TW',
  'zh-Hans': 'zh',
  'zh-HK': 'zh-TW',
  fil: 'tl',
};

/** The service's code of a BCP 47 language; `undefined` where it does not know the language. */
export function languageCode(language: string): string | undefined {
  const bare = language.split('-')[0] ?? language;
  return [OTHER_CODES[language] ?? language, OTHER_CODES[bare] ?? bare].find((code) => LANGUAGES.has(code));
}
