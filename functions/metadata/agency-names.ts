/** Agencies by the names they sign with, lower case → the name as newsrooms write it. */
export const AGENCY_NAMES: ReadonlyMap<string, string> = new Map([
  ['ap', 'AP'],
  ['associated press', 'AP'],
  ['the associated press', 'AP'],
  ['reuters', 'Reuters'],
  ['afp', 'AFP'],
  ['agence france-presse', 'AFP'],
  ['dpa', 'dpa'],
  ['efe', 'EFE'],
  ['ansa', 'ANSA'],
  ['epa', 'EPA'],
  ['upi', 'UPI'],
  ['cnn', 'CNN'],
  ['pa', 'PA'],
  ['pa media', 'PA'],
  ['xinhua', 'Xinhua'],
  ['tass', 'TASS'],
  ['тасс', 'ТАСС'],
  ['риа новости', 'РИА Новости'],
  ['интерфакс', 'Интерфакс'],
  ['укринформ', 'Укринформ'],
  ['укрінформ', 'Укрінформ'],
  ['kyodo', 'Kyodo'],
  ['yonhap', 'Yonhap'],
  ['bloomberg', 'Bloomberg'],
  ['apa', 'APA'],
  ['sda', 'sda'],
  ['anp', 'ANP'],
  ['ntb', 'NTB'],
  ['tt', 'TT'],
  ['belga', 'Belga'],
  ['lusa', 'Lusa'],
  ['pap', 'PAP'],
  ['getty', 'Getty Images'],
  ['getty images', 'Getty Images'],
  ['europa press', 'Europa Press'],
]);

/** The agency that a credit or a dateline names, if any: `AP Photo/Jane Roe` → `AP`. */
export function findAgency(text: string): string | undefined {
  const words = text
    .toLowerCase()
    .replace(/[()[\]]/g, ' ')
    .split(/[\s/|,]+/)
    .filter(Boolean);
  for (let length = 3; length >= 1; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const agency = AGENCY_NAMES.get(words.slice(start, start + length).join(' '));
      if (agency !== undefined) return agency;
    }
  }
  return undefined;
}
