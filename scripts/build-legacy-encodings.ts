import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod';
import { type GeneratedFiles, PATHS, ROOT } from './generated-files.ts';

/**
 * Makes the tables of code pages and of CNS 11643 (EUC-TW), which the web's decoders do not know. Source: the codecs of
 * Python and glibc's `iconv`, which both follow the mappings that the Unicode Consortium publishes.
 */
export function buildLegacyEncodings(): GeneratedFiles {
  const program = join(ROOT, 'scripts/build-legacy-encodings.py');
  const printed = execFileSync('python3', [program], { encoding: 'utf8', maxBuffer: MAX_BYTES });
  const files = Printed.parse(JSON.parse(printed));
  return new Map([
    [PATHS.codePages, files['code-pages.json']],
    [PATHS.cns11643, files['cns-11643.json']],
  ]);
}

const Printed = z.object({ 'code-pages.json': z.string(), 'cns-11643.json': z.string() });
/** Today it prints 50 kB. */
const MAX_BYTES = 2 ** 20;
