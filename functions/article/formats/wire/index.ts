import type { Format, TextInput } from '../format.ts';
import { withoutControls } from './without-controls.ts';

/** `eca0042 4 i 211 dpa 0061`: source and number, priority, category, words (IPTC 7901, 3.1). */
const IPTC_HEADER = /^[a-z]{2,4}\d{3,5} \d \p{L}{1,3} +\d{1,5}(?: |$)/imu;
/** `W2870 asian`, `f l BC-LT--Slug 11-13 1049`: service and number, then priority, category and slug (ANPA 1312). */
const ANPA_HEADER = /^[a-z]\d{4}[_ ]?[\w-]*\s*\n[a-z] [a-z] *\S/i;
const HEADER_CHARACTERS = 400;

export const wire: Format<TextInput> = {
  mediaTypes: ['text/x-iptc-7901', 'text/x-anpa-1312'],
  description: {
    name: 'Agency message by wire',
    files: 'as agencies send them (IPTC 7901, ANPA 1312)',
    kept: 'headline, slug as keyword, dateline, day of sending, text, rows of results',
    leftOut: 'headers, control characters and signs of the end',
  },
  holdsControls: true,
  recognise: ({ text }) => {
    const start = withoutControls(text.slice(0, HEADER_CHARACTERS)).trimStart();
    if (ANPA_HEADER.test(start)) return 'text/x-anpa-1312';
    const [header = ''] = start.split('\n', 1);
    return IPTC_HEADER.test(header) ? 'text/x-iptc-7901' : undefined;
  },
  parse: async ({ text }) => [(await import('./parse-wire.ts')).parseWire(text)],
};
