import type { Format, TextInput } from '../format.ts';

/** WebVTT and SubRip. */
export const subtitles: Format<TextInput> = {
  mediaTypes: ['text/vtt', 'application/x-subrip'],
  description: {
    name: 'Subtitles',
    files: '`.srt`, `.vtt`',
    kept: 'what is spoken, as paragraphs',
    leftOut: 'times and numbers',
  },
  recognise: ({ start }) => {
    if (/^WEBVTT(?:\s|$)/.test(start)) return 'text/vtt';
    return /^\d+\s*\r?\n\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}\s*-->/.test(start) ? 'application/x-subrip' : undefined;
  },
  parse: async ({ text }) => [(await import('./parse-subtitles.ts')).parseSubtitles(text)],
};
