import type { Lexicon } from '../entities/lexicon.ts';

/** Who speaks by which verb, as offsets into the text that was searched. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** Where the clause ends that names both. */
  readonly reach: number;
  readonly cue: string;
}

const MAX_SUBJECT_CHARACTERS = 160;
const MAX_SUBJECT_WORDS = 14;
const PRONOUNS = `[Hh]e|[Ss]he|[Tt]hey|[ÉéEe]l|[Ee]lla|[Ee]llos|[Ee]llas|[Ee]r|[Ss]ie|[Ii]l|[Ee]lle|[Ii]ls|[Оо]н|[Оо]на|[Оо]ни|[Вв]ін|[Вв]она|[Вв]они|[Hh]ij|[Zz]ij|[Zz]e`;
const ARTICLES =
  /^(?:the|a|an|one|another|his|her|their|its|my|our|el|la|los|las|un|una|su|der|die|das|ein|eine|le|les|une|son|sa|de|het|een)$/i;
const ABBREVIATION = String.raw`(?<!\p{L})(?:M|MM|Mr|Mrs|Ms|Mme|Dr|Prof|Sen|Rep|Gov|Gen|St|Sr|Sra|D|\p{Lu})\.`;
const ADVERBS = `(?:also|later|then|has|had|have|often|once|further|again|previously|repeatedly|recently|simply|explicitly|even|still|never|reportedly|finally|ha|había|hat|habe|a|avait|heeft|had|также|також|ще)`;

interface Forms {
  readonly verb: RegExp;
  readonly verbThenName: RegExp;
  readonly according: RegExp;
}

const built = new WeakMap<Lexicon, Forms>();

function formsOf(lexicon: Lexicon): Forms {
  let forms = built.get(lexicon);
  if (forms === undefined) {
    const verbs = [...lexicon.speechVerbs].sort((a, b) => b.length - a.length).join('|');
    forms = {
      verb: new RegExp(String.raw`(?<![\p{L}\p{N}’'-])(?<cue>${verbs})(?![\p{L}\p{N}’'-])`, 'gu'),
      verbThenName: new RegExp(
        String.raw`^[\s,–—-]*(?:so |aldus |a |ha |hat |так |)(?<cue>${verbs})(?![\p{L}’'-])\s+(?:${ADVERBS}\s+)?(?<who>(?:${ABBREVIATION}|[^.!?,;:"“”«»„\n]){2,${MAX_SUBJECT_CHARACTERS}})`,
        'u',
      ),
      according:
        /(?<cue>[Aa]ccording to|[Pp]er|[Ss]egún|[Ll]aut|[Ss]elon|[Dd]’après|[Vv]olgens|[Aa]ldus|[Пп]о словам|[Пп]о мнению|[Зз]а словами)\s+(?<who>[^.!?,;:"“”«»„\n]{2,120})/u,
    };
    built.set(lexicon, forms);
  }
  return forms;
}

/** `“…” ― Name`: a signature behind the quotation. */
export function signatureAfter(after: string): Clause | undefined {
  const match = /^\s*(?:―|—|–|--)\s*(?<who>\p{Lu}[^.!?,;:"“”«»„\n]{2,60})[.,]?\s*(?:$|\n|["“«„])/u.exec(after);
  const who = match?.groups?.who;
  if (match === null || who === undefined || who.split(/\s+/).length > 6) return undefined;
  const start = match.index + match[0].indexOf(who);
  return { start, end: start + who.trimEnd().length, reach: start + who.length, cue: '' };
}

/** `“…,” said the mayor of Turku`, `“…,” Mayor Aino Laine (Green), who was there, added`. */
export function clauseAfter(after: string, lexicon: Lexicon): Clause | undefined {
  const { verb, verbThenName, according } = formsOf(lexicon);
  const inverted = verbThenName.exec(after);
  if (inverted?.groups?.who !== undefined && inverted.groups.cue !== undefined)
    return fromObject(inverted, inverted.groups.who, inverted.groups.cue);
  if (!/^\s*[,–—-]?\s*[\p{L}\d(]/u.test(after)) return undefined;
  const clause = firstClause(after);
  for (const match of clause.matchAll(verb)) {
    const cue = match.groups?.cue ?? '';
    const subject = subjectBefore(clause.slice(0, match.index), lexicon);
    if (subject !== undefined) return { ...subject, reach: match.index + cue.length, cue };
  }
  const source = /^\s*,?\s*/.exec(after)?.[0].length ?? 0;
  const cited = according.exec(after.slice(source, source + 20 + MAX_SUBJECT_CHARACTERS));
  if (cited === null || cited.index > 0 || cited.groups?.who === undefined) return undefined;
  const found = fromObject(cited, cited.groups.who, cited.groups.cue ?? '');
  return { ...found, start: found.start + source, end: found.end + source, reach: found.reach + source };
}

/** `The mayor said in an interview that “…”`, `according to the mayor, “…”`: the sentence that leads up to a quotation. */
export function clauseBefore(before: string, lexicon: Lexicon): Clause | undefined {
  const { verb, according } = formsOf(lexicon);
  const from = lastSentenceStart(before);
  const sentence = before.slice(from);
  let last: Clause | undefined;
  for (const match of sentence.matchAll(verb)) {
    const cue = match.groups?.cue ?? '';
    const subject = subjectBefore(sentence.slice(0, match.index), lexicon);
    if (subject === undefined) continue;
    last = { start: from + subject.start, end: from + subject.end, reach: from + match.index + cue.length, cue };
    // The first verb of speaking governs what follows: “She said the deal, which he called …”.
    if (!/(?:^|\s)(?:which|who|what|que|die|welche|qui|который)\s/u.test(sentence.slice(0, match.index))) break;
  }
  if (last !== undefined) return last;
  const cited = according.exec(sentence);
  if (cited?.groups?.who === undefined) return undefined;
  const found = fromObject(cited, cited.groups.who, cited.groups.cue ?? '');
  return { ...found, start: found.start + from, end: found.end + from, reach: found.reach + from };
}

function fromObject(match: RegExpExecArray, who: string, cue: string): Clause {
  const start = match.index + match[0].lastIndexOf(who);
  // `said Tuesday in Oslo` names nobody; `said one of the men who …` stops before the clause.
  const name =
    /^(?:(?!\s(?:who|that|when|while|as|after|before|in|on|at|during|about|que|quien|die|der|qui|который|которая|которые|tras|durante|en|nach|während)\s)[\s\S])+/u.exec(
      who,
    )?.[0] ?? who;
  return { start, end: start + name.trimEnd().length, reach: start + who.length, cue };
}

function firstClause(after: string): string {
  const end = /[.!?](?:\s|$)|["“«„]/u.exec(
    after.replace(/\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|St|Jr|\p{Lu})\./gu, (word) => word.replace('.', '·')),
  );
  return after.slice(0, end?.index ?? after.length);
}

function lastSentenceStart(before: string): number {
  const masked = before.replace(/\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|St|Jr|Inc|Corp|\p{Lu})\./gu, (word) =>
    word.replace('.', '·'),
  );
  let start = 0;
  for (const match of masked.matchAll(/[.!?…]["”»’)]*\s+(?=\S)|\n+/gu)) start = match.index + match[0].length;
  return start;
}

/** The words that may be the subject of a verb behind them: a pronoun, or the noun phrase up to the verb. */
function subjectBefore(text: string, lexicon: Lexicon): { readonly start: number; readonly end: number } | undefined {
  const trimmed = text.replace(new RegExp(String.raw`(?:\s+${ADVERBS})+\s*$`, 'u'), '').trimEnd();
  const pronoun = new RegExp(String.raw`(?:^|[\s,(—–-])(?<who>${PRONOUNS})$`, 'u').exec(trimmed)?.groups?.who;
  if (pronoun !== undefined) return { start: trimmed.length - pronoun.length, end: trimmed.length };
  // An apposition stands between commas: `Aino Laine, the mayor, said`.
  const apposition = /^(?<head>.*?\S),\s[^,]{2,120},$/su.exec(trimmed);
  const head = apposition?.groups?.head ?? trimmed;
  return nounPhraseAtEnd(head.replace(/\s*\([^()]*\)$/u, ''), lexicon);
}

function nounPhraseAtEnd(head: string, lexicon: Lexicon): { readonly start: number; readonly end: number } | undefined {
  const clause = /[^,;:—–()]*$/u.exec(head)?.[0] ?? '';
  const words = [...clause.matchAll(/\S+/gu)];
  const offset = head.length - clause.length;
  let first = words.length;
  for (let index = words.length - 1; index >= 0 && words.length - index <= MAX_SUBJECT_WORDS; index -= 1) {
    const word = words[index]?.[0] ?? '';
    if (
      /^(?:and|but|while|when|that|as|because|if|although|y|pero|que|und|aber|dass|daß|et|mais|и|но|а|что|та|але|що|en|maar|dat)$/u.test(
        word,
      )
    )
      break;
    if (lexicon.speechVerbs.has(word) && index < words.length - 1) break;
    first = index;
    // The phrase begins at its article.
    if (ARTICLES.test(word) && index > 0 && !/^(?:of|de|des|von|van|for|du)$/i.test(words[index - 1]?.[0] ?? '')) break;
  }
  const start = words[first]?.index;
  const last = words.at(-1);
  if (start === undefined || last === undefined) return undefined;
  const phrase = clause.slice(start, last.index + last[0].length);
  const names = /\p{Lu}/u.test(phrase) || ARTICLES.test(words[first]?.[0] ?? '');
  if (!names || /^(?:it|which|who|this|that|there|It|This|That|There)$/u.test(phrase)) return undefined;
  return { start: offset + start, end: offset + last.index + last[0].length };
}
