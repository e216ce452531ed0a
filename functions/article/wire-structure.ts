import { AGENCY_PATTERN, agenciesIn } from '../language/newswire/agencies.ts';
import type { ParsedBlock } from './document.ts';

/** Words that announce who took a picture, in the languages of news. */
const CREDIT_WORDS =
  'Photo(?:s|graph|graphs|graphy)?|Pictures?|Images?|Credits?|Courtesy|File photo|Fotos?|Fotograf(?:ía|ia|ie|i)?|Fotó|Bild(?:er|quelle|nachweis|rechte)?|Titelbild|Archivbild|Archivfoto|Symbolbild|Symbolfoto|Crédits?(?: photos?)?|Crédito|Fotoğraf|Фото|Снимка|Φωτ[οό]|Φωτογραφία|Zdjęcie|Fot\\.|Kuva|Valokuva|Ảnh|写真|摄影|图源|图片来源|사진|صورة|تصوير|צילום|ภาพ|फोटो|ছবি';
const IN_BRACKETS = new RegExp(
  String.raw`\s*[([（](?<credit>(?:(?:${CREDIT_WORDS})[^()\[\]（）]{0,80})|(?:[^()\[\]（）]{0,60}(?:\b(?:Photo|Foto|Photograph|Pool|Handout|via)\b)[^()\[\]（）]{0,60})|(?:(?:${AGENCY_PATTERN})(?:\s*[/|,][^()\[\]（）]{0,60})?))[)\]）]\s*$`,
  'u',
);
/** `… at the gate. Photo: Jane Roe/AP`, `… am Tor. © dpa`: only under a picture. */
const AFTER_CAPTION = new RegExp(
  String.raw`(?<=[.!?"”»)。]|\s[|–—-])\s*(?:(?:${CREDIT_WORDS})\s*(?::|by\b|by:|von\b|/)\s*|©\s*)[^.!?]{2,80}$`,
  'u',
);
const CREDIT_ALONE = new RegExp(String.raw`^(?:(?:${CREDIT_WORDS})\s*[:：/]|©|📷)\s*\S[^.!?]{1,90}$`, 'iu');
const MAX_CAPTION_CHARACTERS = 700;

/** A paragraph that ends in a picture credit is a caption: `People take shelter … (AP Photo)`. */
export function splitCredit(text: string): readonly ParsedBlock[] | undefined {
  return text.length > MAX_CAPTION_CHARACTERS ? undefined : splitAt(text, IN_BRACKETS);
}

/** A caption and the credit that it ends in. */
export function splitCaption(text: string): readonly ParsedBlock[] {
  return splitCredit(text) ?? splitAt(text, AFTER_CAPTION) ?? [{ kind: isCredit(text) ? 'credit' : 'caption', text }];
}

/** Whether a short text is a picture credit and nothing else: `Foto: dpa`. */
export function isCredit(text: string): boolean {
  return CREDIT_ALONE.test(text);
}

function splitAt(text: string, pattern: RegExp): readonly ParsedBlock[] | undefined {
  const match = pattern.exec(text);
  if (match === null || match.index === 0) return undefined;
  return [
    { kind: 'caption', text: text.slice(0, match.index).replace(/\s+[|–—-]$/, '') },
    { kind: 'credit', text: text.slice(match.index).trim() },
  ];
}

const SIGNATURE = /^[([/]?\s*[\p{L}.-]{2,12}(?:\s?[/,+]\s?[\p{L}.-]{2,14}){0,4}\s*[)\]/]?\.?$/u;
const INITIALS = /^[([/]?(?:\p{L}{2,4}(?:\/\p{L}{2,6})+|\p{Lu}{2,5})[)\]/]?$/u;

/** What signs the end of a story: `(dpa/lno)`, `/ritzau/`, `aja/PAP`, `RIRM`. */
export function isSignature(text: string): boolean {
  return INITIALS.test(text) || (SIGNATURE.test(text) && agenciesIn(text).length > 0);
}
