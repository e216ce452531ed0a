const NEGATIONS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|\p{L}+n[’']t|deny|denies|denied|refused?|failed)\b/iu,
  es: /(?<!\p{L})(?:no|nunca|jamás|ningún|ninguna|ninguno|nadie|nada|tampoco|sin)(?!\p{L})/iu,
  de: /(?<!\p{L})(?:nicht|kein\p{L}*|nie|niemals|niemand|nichts|ohne)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:ne|n[’']\p{L}+|pas|jamais|aucun\p{L}*|personne|rien|sans)(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:не|нет|ни|никогда|никто|ничего|без)(?!\p{L})/iu,
  uk: /(?<!\p{L})(?:не|немає|ні|ніколи|ніхто|нічого|без)(?!\p{L})/iu,
  nl: /(?<!\p{L})(?:niet|geen|nooit|niemand|niets|zonder)(?!\p{L})/iu,
};

/** Whether a sentence denies something; false in languages that have no entry. */
export function hasNegation(text: string, language: string): boolean {
  return NEGATIONS[language.split('-')[0] ?? '']?.test(text) ?? false;
}

/** How many words of a sentence deny something. */
export function countNegations(text: string, language: string): number {
  const pattern = NEGATIONS[language.split('-')[0] ?? ''];
  return pattern === undefined ? 0 : [...text.matchAll(new RegExp(pattern, `g${pattern.flags}`))].length;
}
