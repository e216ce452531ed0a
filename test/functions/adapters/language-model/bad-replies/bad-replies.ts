import type { BadReply } from './bad-reply.ts';
import { BROKEN } from './broken.ts';
import { INVENTED } from './invented.ts';
import { MALFORMED } from './malformed.ts';
import { MISCITED } from './miscited.ts';
import { OBEDIENT } from './obedient.ts';

/** Every way in which a model is known to answer badly, and what must come of it. */
export const BAD_REPLIES: readonly BadReply[] = [...INVENTED, ...MISCITED, ...MALFORMED, ...OBEDIENT, ...BROKEN];
