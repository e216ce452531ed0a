import { monthsOf, weekdaysOf } from '../../language/dates/months.ts';
import { isDemonym } from '../../language/places/index.ts';
import type { Token } from '../../language/tokens/index.ts';
import { matchKnownName } from './known-names.ts';
import { isOrganizationHead, type Lexicon } from './lexicon.ts';

/** A run of capitalised words that may be a name, with what stands around it. */
export interface NameCandidate {
  readonly tokens: readonly Token[];
  /** The sentence, and where in it the run stands. */
  readonly sentence: readonly Token[];
  readonly index: number;
}

/** Words before points that are part of a name: `St. Petersburg`, `Jr. High`. */
const SHORT_WORDS = /^(?:St|Jr|Sr|Mr|Dr|Mrs|Ms|Ste|Mt|Ft|Prof|Sen|Gen|Rep|Gov|Lt|Col|Capt|Sgt|Rev|Bros|Inc|Co|Corp)$/;
const MAX_CONNECTORS = 3;
/** No name is longer; a text of nothing but capitals must not be one. */
const MAX_NAME_TOKENS = 24;

/** Capitalised runs of a sentence; small words join them where the language's names have them inside. */
export function findCandidates(text: string, tokens: readonly Token[], lexicon: Lexicon): NameCandidate[] {
  const candidates: NameCandidate[] = [];
  let index = 0;
  while (index < tokens.length) {
    const first = tokens[index];
    if (first === undefined || !first.isCapitalized) {
      index += 1;
      continue;
    }
    let end = index + 1;
    for (
      let next = nextPart(tokens, index, end, lexicon);
      next > end && next - index <= MAX_NAME_TOKENS;
      next = nextPart(tokens, index, end, lexicon)
    )
      end = next;
    candidates.push(...splitRun(text, tokens, startOfName(tokens, index, lexicon), end, lexicon));
    index = end;
  }
  return candidates;
}

/** Particles before a surname that stands alone: `said de Silva`; only where they are no words of the language. */
const FOREIGN_PARTICLES: Readonly<Record<string, RegExp>> = {
  en: /^(?:de|van|von|da|di|du|del|della|der|den|la|le|al|el|bin|ben|ibn|dos)$/,
  de: /^(?:de|van|da|di|du|del|della|la|le|al|el|bin|ibn|dos)$/,
};

function startOfName(tokens: readonly Token[], index: number, lexicon: Lexicon): number {
  const [before, first] = [tokens[index - 1], tokens[index]];
  // `1. FC Köln`.
  if (before?.text === '1' && first?.gap === '. ' && isClubWord(first.text)) return index - 1;
  const form = FOREIGN_PARTICLES[lexicon.language];
  let start = index;
  while (form !== undefined && tokens[start]?.gap === ' ' && form.test(tokens[start - 1]?.text ?? '')) start -= 1;
  return start;
}

/** Months, weekdays, short forms and the words that open a sentence are no part of a name. */
function splitRun(
  text: string,
  tokens: readonly Token[],
  start: number,
  end: number,
  lexicon: Lexicon,
): NameCandidate[] {
  const pieces: NameCandidate[] = [];
  let from = start;
  const close = (to: number) => {
    // A particle that the cut left at an edge belongs to no name.
    while (from > start && from < to && !tokens[from]?.isCapitalized) from += 1;
    let last = to;
    while (last > from && !closesName(tokens[last - 1])) last -= 1;
    if (last > from) pieces.push({ tokens: tokens.slice(from, last), sentence: tokens, index: from });
  };
  for (let index = start; index < end; index += 1) {
    const token = tokens[index];
    if (token === undefined || !isBreak(token, index === from, tokens[index + 1], lexicon)) continue;
    // `Charles III`.
    if (index > from && /^[IVX]+$/.test(token.text)) continue;
    const known = matchKnownName(text, tokens, index, lexicon.language);
    const isHeadNext = isOrganizationHead(tokens[index + 1]?.lower ?? '', lexicon) && known?.type === 'place';
    if (known !== undefined && known.length > 1 && !isHeadNext) {
      index += known.length - 1;
      continue;
    }
    close(index);
    from = index + 1;
  }
  close(end);
  return pieces;
}

/** A capital, a number or a company's form ends a name; a small word does not. */
export function closesName(token: Token | undefined): boolean {
  return token !== undefined && (token.isCapitalized || /^(?:\d.*|plc|nv|asa|oyj)$/.test(token.lower));
}

function isBreak(token: Token, isFirst: boolean, next: Token | undefined, lexicon: Lexicon): boolean {
  if (!token.isCapitalized) return false;
  const { lower, text } = token;
  if (lexicon.notNames.has(lower) && (text === text.toUpperCase() || isFirst)) return true;
  if (isCalendarWord(lower, lexicon.language)) return true;
  if (!isFirst || text.length === 1) return lexicon.stopStarts.has(lower) && token.isInitial;
  // `Old Trafford`, `New York`: a capital inside the sentence makes even such a word part of a name.
  return lexicon.stopStarts.has(lower) && (token.isInitial || next === undefined || isArticle(lower));
}

function isArticle(lower: string): boolean {
  return /^(?:the|a|an|de|het|een|der|die|das|el|los|las|le|les|in|at|on)$/.test(lower);
}

const calendars = new Map<string, ReadonlySet<string>>();

function isCalendarWord(lower: string, language: string): boolean {
  let words = calendars.get(language);
  if (words === undefined) {
    words = new Set([...monthsOf(language).keys(), ...weekdaysOf(language).keys()].filter((word) => word !== 'may'));
    calendars.set(language, words);
  }
  return words.has(lower);
}

/** Where the run goes on after `end`, or `end` itself where it stops. */
function nextPart(tokens: readonly Token[], start: number, end: number, lexicon: Lexicon): number {
  const last = tokens[end - 1];
  const next = tokens[end];
  if (last === undefined || next === undefined || !isJoined(last, next)) return end;
  if (next.isCapitalized || /^(?:plc|nv|asa|oyj)$/.test(next.lower)) return end + 1;
  // “Lear Corp and Johnson Inc” are two, “Department of Health and Human Services” is one.
  const head = headOf(tokens, start, end, lexicon) && !(AND.has(next.lower) && isOrganizationHead(last.lower, lexicon));
  // `Schalke 04`, `Perú 2000`: only where something else says that it is a name.
  if (/^\d/.test(next.text)) return isClubWord(last.text) && tokens[end + 1]?.isCapitalized === true ? end + 2 : end;
  const connects = head ? lexicon.organizationConnectors : lexicon.nameParticles;
  for (let ahead = end; ahead < Math.min(tokens.length, end + MAX_CONNECTORS); ahead += 1) {
    const token = tokens[ahead];
    const previous = tokens[ahead - 1];
    if (token === undefined || previous === undefined || !isJoined(previous, token)) return end;
    if (token.isCapitalized) return ahead + 1;
    if (!connects.has(token.lower) || isOpenConnector(token.lower, head)) return end;
    // `von der Leyen`, yet “Führer der Stadt”: an article joins only behind a particle.
    if (!head && previous.isCapitalized && /^(?:der|den|dem|zu|het|'t)$/.test(token.lower)) return end;
  }
  return end;
}

const AND = new Set(['and', 'y', 'e', 'und', 'et', 'en', 'и', 'та', 'і', 'й']);

/** “The bank and Mr Smith”: a person's name has no “and” inside; a body's may, after the first of two domains. */
function isOpenConnector(lower: string, head: boolean): boolean {
  return (AND.has(lower) || ['in', 'on', 'sur', 'zum', 'am'].includes(lower)) && !head;
}

/** Whether the run so far holds a word that makes it a body: `Institute for …`. */
function headOf(tokens: readonly Token[], start: number, end: number, lexicon: Lexicon): boolean {
  for (let index = start; index < end; index += 1) {
    const token = tokens[index];
    if (token?.isCapitalized && isOrganizationHead(token.lower, lexicon)) return true;
  }
  return false;
}

/** Short forms and names that open a club's name: `SV 09 Flörsheim`. */
export function isClubWord(text: string): boolean {
  return CLUB_WORD.test(text);
}

/** First words of clubs, whatever the country: `FC Twente`, `Borussia Dortmund`, `Real Sociedad`. */
const CLUB_WORD =
  /^(?:FC|AFC|CF|AC|AS|SC|SV|SK|SKV|FK|NK|HK|RC|RCD|CD|UD|SD|CA|CB|BC|BK|BM|IF|IFK|VfB|VfL|VfR|VfV|TSV|TuS|TuRa|TV|TG|TGS|TTC|TEC|SG|SpVgg|Spvgg|Spvg|FSV|FSG|BSC|ASV|ESV|KSV|KSK|KV|KRC|KSC|DJK|RKSV|SVV|VV|Borussia|Eintracht|Fortuna|Hertha|Werder|Arminia|Alemannia|Germania|Viktoria|Concordia|Teutonia|Dinamo|Dynamo|Lokomotiv|Lokomotive|Spartak|Torpedo|Rapid|Sporting|Racing|Olympique|Real|Atletico|Atlético|Athletic|Deportivo|Inter|Slavia|Sparta|Maccabi|Hapoel|Beitar|Club|Grasshopper|Rot-Weiß|Rot-Weiss|Blau-Weiß|Schwarz-Weiß|Kickers)$/;

export function isJoined(left: Token, right: Token): boolean {
  if (left.possessive !== '') return false;
  const { gap } = right;
  return (
    gap === ' ' ||
    gap === ' ' ||
    gap === '-' ||
    gap === ' & ' ||
    gap === '&' ||
    gap === '’' ||
    gap === "'" ||
    (gap === '.' && left.text.length === 1) ||
    (gap === '. ' && (left.text.length === 1 || SHORT_WORDS.test(left.text)))
  );
}

/** Peoples and adjectives of origin: `Ukrainian`, `Palestijnse`. */
export function isOrigin(token: Token, lexicon: Lexicon): boolean {
  return isDemonym(token.lower, lexicon.language);
}
