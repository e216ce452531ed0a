import type { Token } from '../../language/tokens/index.ts';
import { isOrigin } from './find-names.ts';
import { isCommonNoun } from './german-nouns.ts';
import { endsIn, isOrganizationHead, isRole, type Lexicon } from './lexicon.ts';
import { CERTAIN, type Evidence, HINT, LIKELY, type NamedSpan, toSpan } from './named-span.ts';
import { isGivenName, isSurname } from './person-names.ts';

/** Endings of made-up company names. */
const COMPANY_ENDING =
  /(?:soft|bank|corp|tech|tel|com|air|oil|gas|chem|pharm|pharma|net|sys|tron|tronics|media|gen|bus|werke|invest|finance|motors)$/;
/** Endings of towns in German and Dutch. */
const STRONG_PLACE = /^(?:in|near|nahe|cerca|près)$/;

/** Weighs a single capitalised word that is known to no list: its neighbours speak for it. */
export function weighWord(sentence: readonly Token[], index: number, lexicon: Lexicon): NamedSpan {
  const token = sentence[index];
  if (token === undefined) return toSpan(sentence, index, 1, {});
  const previous = sentence[index - 1];
  const next = sentence[index + 1];
  const role = roleBefore(sentence, index, lexicon);
  if (role !== undefined && lexicon.language !== 'de')
    return toSpan(sentence, index, 1, { person: CERTAIN }, role === '' ? {} : { role });
  return toSpan(sentence, index, 1, wordEvidence(token, previous, next, sentence, index, lexicon));
}

/** The words of a lower-case role right before, with the origin or body before it: `NATO chief`; empty for an honorific. */
export function roleBefore(sentence: readonly Token[], index: number, lexicon: Lexicon): string | undefined {
  const words: string[] = [];
  let gap = sentence[index]?.gap ?? '';
  for (let at = index - 1; at >= 0 && gap === ' '; at -= 1) {
    const token = sentence[at];
    if (token === undefined || token.possessive !== '') break;
    const belongs =
      isRole(token.lower, lexicon) ||
      (words.length > 0 && lexicon.portfolios.has(token.lower)) ||
      (words.length > 0 && token.isCapitalized);
    if (!belongs || (lexicon.stopStarts.has(token.lower) && !isRole(token.lower, lexicon))) break;
    words.unshift(token.text);
    gap = token.gap;
  }
  return words.length > 0 ? words.join(' ') : undefined;
}

function wordEvidence(
  token: Token,
  previous: Token | undefined,
  next: Token | undefined,
  sentence: readonly Token[],
  index: number,
  lexicon: Lexicon,
): Evidence {
  const { text, lower, isInitial } = token;
  if (isOrigin(token, lexicon) || lexicon.stopStarts.has(lower) || lexicon.notNames.has(lower)) return {};
  if (lexicon.events.has(lower) || text.length === 1) return {};
  if (/^\p{Lu}{2,6}$/u.test(text)) return { organization: LIKELY };
  const adjacent =
    token.gap === ' ' || token.gap === ' "' || token.gap === ' “' || token.gap === ' „' || token.gap === ' ‘';
  const before = adjacent ? previous?.lower : undefined;
  if (before !== undefined && isPlaceOf(sentence, index, lexicon)) return { place: LIKELY + 1 };
  if (before !== undefined && lexicon.organizationNouns.has(before)) return { organization: LIKELY };
  if (lexicon.language === 'de') return germanEvidence(token, before, next, lexicon);
  if (lexicon.organizationHeads.has(lower)) return headEvidence(isInitial, lexicon);
  if (isRole(lower, lexicon) || lexicon.honorifics.has(lower) || lexicon.placeHeads.has(lower)) return {};
  if (/\p{Ll}\p{Lu}/u.test(text) && !/^(?:Mc|Mac|De|Di|Le|La|O’|O')\p{Lu}/u.test(text)) return { organization: LIKELY };
  return neighbours(token, before, next, lexicon);
}

/** `the Senate`, `el Gobierno`, `de Kamer`: a capital in mid-sentence makes the common word a body's name. */
function headEvidence(isInitial: boolean, lexicon: Lexicon): Evidence {
  if (isInitial) return {};
  return lexicon.language === 'en' ? { organization: HINT } : { organization: LIKELY };
}

function isPlaceOf(sentence: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const one = sentence[index - 1];
  const two = sentence[index - 2];
  if (one === undefined) return false;
  if (lexicon.placeNouns.has(one.lower)) return true;
  return (
    /^(?:of|de|del|van|von)$/.test(one.lower) &&
    two !== undefined &&
    one.gap === ' ' &&
    lexicon.placeNouns.has(two.lower)
  );
}

function neighbours(token: Token, before: string | undefined, next: Token | undefined, lexicon: Lexicon): Evidence {
  const { lower } = token;
  const evidence = { person: 0, organization: 0, place: 0 };
  if (isSurname(lower)) evidence.person += HINT * 1.5;
  else if (isGivenName(lower, lexicon.language)) evidence.person += HINT;
  if (COMPANY_ENDING.test(lower)) evidence.organization += HINT;
  if (next?.gap === ' ' && lexicon.speechVerbs.has(next.lower)) evidence.person += HINT * 1.2;
  if (before !== undefined && lexicon.speechVerbs.has(before)) evidence.person += HINT * 1.5;
  if (next?.gap === ' ' && lexicon.companyAfter.has(next.lower)) evidence.organization += HINT * 1.5;
  if (before !== undefined && lexicon.placeCues.has(before))
    evidence.place += STRONG_PLACE.test(before) ? 2 : HINT * 0.8;
  if (before === 'the') evidence.organization += HINT * 1.5;
  // Where nothing speaks, a capital in mid-sentence is still a name.
  if (!token.isInitial) {
    evidence.organization += HINT * 0.6;
    evidence.person += HINT * 0.5;
  }
  return evidence;
}

/** German singular verbs: a singular noun without an article is hardly their subject, a name is. */
const SINGULAR_VERB =
  /^(?:ist|war|hat|hatte|wird|wurde|will|wollte|kann|konnte|soll|sollte|muß|muss|mußte|musste|darf|durfte|sei|habe|kam|ging|sah|gab|ließ|läßt|lässt|weiß|wußte|wusste|stand|lag|fand|blieb|nahm|hielt|lief|fuhr|schrieb|traf|warf|zog|rief|bat|saß|trat|verlor|gewann|begann|schoß|schoss|\p{Ll}{3,}te?)$/u;
const NO_VERB =
  /^(?:mit|seit|nicht|jetzt|erst|fast|statt|laut|heute|weit|oft|selbst|sonst|dort|gut|zuerst|zuletzt|meist|längst|bereit|gesamte|letzte|erste|zweite|dritte|beste|bekannte|damit|somit|bitte|nicht|insgesamt|überhaupt|derzeit|weltweit|bislang|\p{Ll}+(?:keit|heit))$/u;

const SETTLEMENT =
  /\p{L}{2}(?:heim|hausen|ingen|leben|rode|stedt|hofen|weiler|kirchen|furt|bach|dorf|burg|berg|büttel|brück|stätten|reuth|roth|walde|hagen|itz|ow)$/u;
const INDEFINITE = /^(?:ein|eine|einer|einem|einen|jede[rnms]?|keine?[rnms]?|diese[rnms]?|welche[rnms]?)$/;

/** A German word alone is a name only where its neighbours or its ending say so: every noun has a capital. */
function germanEvidence(token: Token, before: string | undefined, next: Token | undefined, lexicon: Lexicon): Evidence {
  const { lower } = token;
  if (/\p{Ll}\p{Lu}/u.test(token.text)) return {};
  if (isOrganizationHead(lower, lexicon))
    return /^(?:bundes|landes|staats)|ministerium|präsidium/.test(lower) ? { organization: LIKELY } : {};
  // `in Sossenheim`: an ending of settlements behind a preposition, though the ending be a noun too.
  const isBehindCue = before !== undefined && (lexicon.placeCues.has(before) || before === 'von' || before === 'bis');
  if (isBehindCue && SETTLEMENT.test(lower) && !lexicon.commonNouns.has(lower)) return { place: LIKELY };
  if (/(?:straße|strasse|platz|allee|gasse)$/.test(lower) && lower.length > 8 && !INDEFINITE.test(before ?? ''))
    return { place: LIKELY };
  if (isCommonNoun(token, lexicon)) return {};
  const determined = before !== undefined && lexicon.determiners.has(before);
  if (determined) return {};
  const evidence = { person: 0, organization: 0, place: 0 };
  if (before !== undefined && lexicon.placeCues.has(before) && endsIn(lower, lexicon.placeSuffixes))
    evidence.place += LIKELY;
  else if (/(?:straße|strasse|platz|allee|gasse)$/.test(lower)) evidence.place += LIKELY;
  if (isSurname(lower)) evidence.person += HINT;
  else if (isGivenName(lower, 'de')) evidence.person += HINT * 1.5;
  if (next?.gap === ' ' && lexicon.speechVerbs.has(next.lower)) evidence.person += LIKELY;
  else if (next?.gap === ' ' && SINGULAR_VERB.test(next.lower) && !NO_VERB.test(next.lower))
    evidence.person += HINT * 1.2;
  if (before !== undefined && lexicon.speechVerbs.has(before)) evidence.person += LIKELY;
  return evidence;
}
