/** Text with one bad byte among so many good characters is that encoding, damaged. */
const GOOD_PER_BAD = 20;

/** Whether a reading leaves too much unread: characters that no text has, against those beyond ASCII that it gave. */
export function isDamaged(text: string, goodPerBad = GOOD_PER_BAD): boolean {
  const bad = text.match(/\ufffd|(?!\s)\p{Cc}/gu)?.length ?? 0;
  if (bad === 0) return false;
  const good = text.match(/[^\p{ASCII}\p{Cc}\ufffd]/gu)?.length ?? 0;
  return bad * goodPerBad > good;
}

/** Random bytes, and packed or compiled ones, have ten in a hundred of these; text in any encoding has none. */
const CONTROLS = /(?!\s)[\p{Cc}&&\p{ASCII}]/gv;
const MAX_SHARE_OF_CONTROLS = 0.03;
const LOOKED_AT_CHARACTERS = 100_000;

/** Whether decoded bytes are text at all: some encoding can be found for any bytes. */
export function isText(decoded: string): boolean {
  // Some programs fill files up with zeros.
  const start = decoded.slice(0, LOOKED_AT_CHARACTERS).replaceAll('\0', '');
  return (start.match(CONTROLS)?.length ?? 0) <= start.length * MAX_SHARE_OF_CONTROLS;
}
