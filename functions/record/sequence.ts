/**
 * S3 sequencers are hexadecimal strings of varying length. Two events of one key are ordered by padding the shorter
 * with zeros on the right and comparing as strings (Amazon S3 User Guide, "Event message structure").
 */
const SEQUENCER_LENGTH = 64;

/** A sequencer as the table keeps it: string order is event order. */
export function normalizeSequencer(sequencer: string): string {
  return sequencer.toUpperCase().padEnd(SEQUENCER_LENGTH, '0');
}

/** Before every event: the order of an object that was found without one. */
export const BEFORE_EVERY_EVENT = ''.padEnd(SEQUENCER_LENGTH, '0');

const GAP_MARK = '~';

/** Right after the event that the table knew when a gap was seen, and before every later event. */
export function sequenceAfter(sequencer: string | undefined): string {
  return `${sequencer ?? BEFORE_EVERY_EVENT}${GAP_MARK}`;
}
