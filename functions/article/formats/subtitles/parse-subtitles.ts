import { charactersOf, type ParsedBlock, type ParsedDocument } from '../../document.ts';
import { tidyText } from '../../tidy-text.ts';

const TIME_LINE = /^\s*(?:\d{1,2}:)?\d{1,2}:\d{2}[,.]\d{1,3}\s*-->\s*(?:\d{1,2}:)?\d{1,2}:\d{2}[,.]\d{1,3}.*$/;
const MARKUP = /<\/?[^>]{1,80}>|\{\\[^}]{1,80}\}/g;
const ENDS_SENTENCE = /[.!?…。！？؟।]["”»’')\]]*$/;
/** Cues of one paragraph: a speaker's sentences up to the first one that ends after so many characters. */
const PARAGRAPH_CHARACTERS = 400;

/** Subtitles of a report: what is said, in paragraphs that end with a sentence; times and numbers are left out. */
export function parseSubtitles(text: string): ParsedDocument {
  const cues = text.replace(/\r\n?/g, '\n').split(/\n{2,}/);
  const paragraphs = [''];
  for (const cue of cues.map(readCue).filter((each) => each !== '')) {
    const open = paragraphs.pop();
    const paragraph = open === '' ? cue : `${open} ${cue}`;
    paragraphs.push(paragraph);
    if (paragraph.length >= PARAGRAPH_CHARACTERS && ENDS_SENTENCE.test(cue)) paragraphs.push('');
  }
  const blocks = paragraphs
    .filter((paragraph) => paragraph !== '')
    .map((paragraph): ParsedBlock => ({ kind: 'paragraph', text: paragraph }));
  const [all, kept] = [tidyText(text).length, charactersOf(blocks)];
  return {
    blocks,
    markup: [],
    characters: Math.max(all, kept),
    dropped: all > kept ? [{ characters: all - kept, reason: 'times and numbers of subtitles' }] : [],
  };
}

/** Without a time it is a header, a note or a style sheet. */
function readCue(cue: string): string {
  const lines = cue.split('\n');
  const time = lines.findIndex((line) => TIME_LINE.test(line));
  const said = time < 0 ? [] : lines.slice(time + 1);
  return tidyText(said.join(' ').replace(MARKUP, ''));
}
