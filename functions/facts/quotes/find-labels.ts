import { type Clause, clauseOf } from './find-clauses.ts';
import { lastSentenceStart } from './sentence-ends.ts';
import type { SpokenText } from './spoken-text.ts';

/** Longer texts before a colon, or below a quotation, are sentences. */
const MAX_LABEL_CHARACTERS = 80;
const MAX_SIGNATURE_WORDS = 6;

/** `Berg, The Post: “…”`, `The minister: “…”`: a name, and no verb, before a colon. */
export function labelBefore(spoken: SpokenText): Clause | undefined {
  const { text, words } = spoken;
  const sentence = lastSentenceStart(text);
  const from = sentence + (/^(?:.*\s[–—-]+\s+|\s*[,;]\s*)/su.exec(text.slice(sentence))?.[0].length ?? 0);
  const label = /^(?<who>[^:]{2,80}):\s*$/u.exec(text.slice(from))?.groups?.who;
  if (label === undefined || label.length > MAX_LABEL_CHARACTERS || label.match(words.speech.verb)) return undefined;
  const name = spoken.names.find(({ start }) => start >= from);
  const [who = label] = label.split(/\s*[,(]/);
  const rest = [...who.matchAll(/[\p{L}’'-]+/gu)].filter(
    ({ index }) => name === undefined || from + index < name.start || from + index >= name.end,
  );
  const isLabel = rest.every(({ 0: word }) => (/^\p{Lu}/u.test(word) ? !words.isNoName(word) : words.isPerson(word)));
  const isSomebody =
    name === undefined ? rest.some(({ 0: word }) => words.isPerson(word)) : name.start < from + who.length;
  if (!isLabel || !isSomebody) return undefined;
  const head = { start: from, end: from + who.length };
  return clauseOf(spoken, { head, appositions: [] }, { reach: from + label.length, cue: '', basis: 'label' });
}

/** `“WALLACE: Will you be there?”`: a transcript between marks, whose labels are surnames in capitals. */
export function labelWithin({ text, offset, everybody }: SpokenText): Clause | undefined {
  const label = /^(?<who>\p{Lu}[\p{Lu}.’' -]{1,30}):\s/u.exec(text)?.groups?.who;
  const surname = label?.split(/\s+/).at(-1)?.toLowerCase();
  const [entity, other] = everybody.filter(
    ({ name, type }) => type === 'person' && name.toLowerCase().endsWith(surname ?? ' '),
  );
  if (label === undefined || entity === undefined || other !== undefined) return undefined;
  const mention = { name: entity.name, entity: entity.id, start: offset, end: offset + label.length };
  return { speaker: { kind: 'named', mention }, start: 0, reach: label.length, cue: '', basis: 'label' };
}

/** `“…” ― Name`: a signature behind the quotation. */
export function signatureAfter(spoken: SpokenText): Clause | undefined {
  const match =
    /^\s*(?:―|—|–|--)\s*(?<who>\p{Lu}(?:(?<=[\s]\p{Lu})\.|[^.!?,;:"“”«»„\n]){2,60})[.,]?\s*(?:$|\n|["“«„])/u.exec(
      spoken.text,
    );
  const who = match?.groups?.who;
  if (match === null || who === undefined || who.split(/\s+/).length > MAX_SIGNATURE_WORDS) return undefined;
  const start = match.index + match[0].indexOf(who);
  const head = { start, end: start + who.trimEnd().length };
  return clauseOf(spoken, { head, appositions: [] }, { reach: head.end, cue: '', basis: 'label' });
}
