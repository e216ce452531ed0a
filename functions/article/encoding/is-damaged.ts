/** Text with one bad byte among so many good characters is that encoding, damaged. */
const GOOD_PER_BAD = 20;

/** Whether a reading leaves too much unread: characters that no text has, against those beyond ASCII that it gave. */
export function isDamaged(text: string, goodPerBad = GOOD_PER_BAD): boolean {
  const bad = text.match(/\ufffd|(?!\s)\p{Cc}/gu)?.length ?? 0;
  if (bad === 0) return false;
  const good = text.match(/[^\p{ASCII}\p{Cc}\ufffd]/gu)?.length ?? 0;
  return bad * goodPerBad > good;
}
