import type { ParsedDocument } from '../../document.ts';
import { tidyText } from '../../tidy-text.ts';

const TIME_LINE = /^\s*(?:\d{1,2}:)?\d{1,2}:\d{2}[,.]\d{1,3}\s*-->\s*(?:\d{1,2}:)?\d{1,2}:\d{2}[,.]\d{1,3}.*$/;
const MARKUP = /<\/?[^>]{1,80}>|\{\\[^}]{1,80}\}/g;
const ENDS_SENTENCE = /[.!?…。！？؟।]["”»’')\]]*$/;
/** Cues of one paragraph: a speaker's sentences up to the first one that ends after so many characters. */
const PARAGRAPH_CHARACTERS = 400;

/** Subtitles of a report (SubRip, WebVTT): what is said, in paragraphs that end with a sentence; times and numbers are left out. */
export function parseSubtitles(text: string): ParsedDocument {
  const cues = text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map(readCue)
    .filter((cue) => cue !== '');
  const paragraphs: string[] = [];
  let open = '';
  for (const cue of cues) {
    open = open === '' ? cue : `${open} ${cue}`;
    if (open.length < PARAGRAPH_CHARACTERS || !ENDS_SENTENCE.test(cue)) continue;
    paragraphs.push(open);
    open = '';
  }
  if (open !== '') paragraphs.push(open);
  const kept = paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
  const all = tidyText(text).length;
  return {
    blocks: paragraphs.map((paragraph) => ({ kind: 'paragraph', text: paragraph })),
    markup: [],
    characters: Math.max(all, kept),
    dropped: all > kept ? [{ characters: all - kept, reason: 'times and numbers of subtitles' }] : [],
  };
}

function readCue(cue: string): string {
  const lines = cue.split('\n');
  const time = lines.findIndex((line) => TIME_LINE.test(line));
  // Without a time it is a header, a note or a style sheet.
  return time < 0
    ? ''
    : tidyText(
        lines
          .slice(time + 1)
          .join(' ')
          .replace(MARKUP, ''),
      );
}
