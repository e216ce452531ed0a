/** A word of letters alone. An apostrophe is a letter of Ukrainian and Belarusian: `Ксав'є`, `В'єтнам`. */
export const LETTERS_WORD = /[\p{L}\p{M}]+(?:(?<=\p{Script=Cyrillic})['’ʼ](?=\p{Script=Cyrillic})[\p{L}\p{M}]+)*/gu;

/** Lower case without marks, and with one kind of apostrophe. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’ʼ]/g, "'");
}
