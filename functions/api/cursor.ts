import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { ApiError } from './problem.ts';

const Position = z.record(z.string(), z.string());
/** Half of the digest: nobody guesses 128 bits, and cursors stay short. */
const SIGNATURE_BYTES = 16;

function sign(payload: string, secret: string): string {
  return createHmac('sha256', secret).update(payload).digest().subarray(0, SIGNATURE_BYTES).toString('base64url');
}

/** An opaque place in a list, bound to the query that it came from. */
export function encodeCursor(position: Readonly<Record<string, string>>, query: string, secret: string): string {
  const payload = Buffer.from(JSON.stringify(position)).toString('base64url');
  return `${payload}.${sign(`${payload}\n${query}`, secret)}`;
}

/** Throws `ApiError` 400 `invalid-cursor` for one that was changed, or belongs to another query. */
export function decodeCursor(cursor: string, query: string, secret: string): Readonly<Record<string, string>> {
  const payload = cursor.slice(0, Math.max(0, cursor.lastIndexOf('.')));
  // As text: decoding base64 is lenient, and would let several spellings of one signature pass.
  const given = Buffer.from(cursor);
  const expected = Buffer.from(`${payload}.${sign(`${payload}\n${query}`, secret)}`);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new ApiError(
      400,
      'invalid-cursor',
      'the cursor was changed, or belongs to another query: start from the first page',
    );
  }
  return Position.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
}
