import chinese from '../data/zh/name-characters.json' with { type: 'json' };

/** Characters that write foreign names in Chinese, by how they sound. Source: the transcription tables of Xinhua. */
const CHINESE: ReadonlySet<string> = new Set(Object.values(chinese).join(''));

/** Whether foreign names are written with a Chinese character, simplified or traditional. */
export function isNameCharacter(character: string): boolean {
  return CHINESE.has(character);
}
