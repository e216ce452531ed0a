import type { Problem } from '../../schema.ts';
import type { Evidence } from '../evidence.ts';
import type { StatementCheck } from '../statement-check.ts';

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s"”»)]+|[\w.+-]+@[\w-]+\.[\w.]+|(?<![\w@])@\w{2,}|\b[a-z0-9-]+\.(?:com|net|org|io|info|example)\b/giu;

export const addressesCheck: StatementCheck = {
  kind: 'claim',
  severity: 1,
  scope: 'statement',
  check: checkAddresses,
};

/** Links, e-mail addresses and handles: the favourite cargo of text that wants to be repeated. */
function checkAddresses(text: string, { source }: Evidence): Problem[] {
  return [...text.matchAll(ADDRESS)]
    .filter(([address]) => !source.lower.includes(address.toLowerCase().replace(/[.,;:!?]+$/, '')))
    .map(([address]) => ({ kind: 'claim', text: address, message: 'is no address of the article' }));
}
