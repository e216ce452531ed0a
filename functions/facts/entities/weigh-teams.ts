import type { Lexicon } from './lexicon.ts';
import { addEvidence, LIKELY, type NamedSpan, strongest } from './named-span.ts';
import type { TokenizedSentence } from './tokenize-sentences.ts';

/** Words of sports pages, by language. */
const SPORT: Readonly<Record<string, RegExp>> = {
  en: /^(?:league|cup|match|matches|goal|goals|season|coach|striker|midfielder|defender|goalkeeper|halftime|innings|wickets?|tournament|division|standings|playoffs?|soccer|football|baseball|basketball|rugby|cricket|hockey|quarterback|touchdown|pitcher|homer|inning|scored|champions|championship|qualifier|fixtures?|semifinals?|nba|nfl|nhl|mlb)$/,
  es: /^(?:liga|copa|partido|partidos|gol|goles|jornada|entrenador|técnico|campeonato|delantero|portero|árbitro|goleador|clasificación|fútbol|baloncesto|balonmano|minuto|empate|victoria|temporada|torneo|estadio|marcador|jugadores|árbitros|m)$/,
  de: /^(?:spiel|spiele|spieler|tor|tore|bundesliga|trainer|saison|stürmer|sieg|niederlage|punkte|tabelle|torwart|schiedsrichter|elfmeter|halbzeit|verteidiger|mittelfeld|pokal|meisterschaft|liga|oberliga|zweitligist|fußball|handball|zuschauer|minute|gelb|rot|unentschieden)$/,
  nl: /^(?:wedstrijd|wedstrijden|doelpunt|doelpunten|competitie|trainer|spits|ploeg|beker|seizoen|doelman|scheidsrechter|verdediger|middenvelder|voetbal|klassement|titel|goal|goals|kampioen|eindstand|speeldag)$/,
  fr: /^(?:match|matches|but|buts|championnat|ligue|entraîneur|saison|attaquant|gardien|arbitre|défenseur|milieu|football|rugby|classement|coupe|victoire|défaite|joueurs|équipe|stade|essai|pénalty|mi-temps)$/,
  ru: /^(?:матч|матча|матче|гол|гола|чемпионат|чемпионата|лиги|тренер|нападающий|вратарь|защитник|футбол|хоккей|сезона|кубок|кубка|команда|команды|тура|счетом|счётом)$/,
  uk: /^(?:матч|матчу|матчі|гол|голу|чемпіонат|чемпіонату|ліги|тренер|нападник|воротар|захисник|футбол|сезону|кубок|кубка|команда|команди|туру|рахунком)$/,
};
const MIN_SPORT_WORDS = 4;
const MIN_SPORT_SHARE = 0.012;
const PLACE_BEFORE =
  /^(?:in|at|near|from|of|to|outside|around|en|desde|hacia|cerca|aus|bei|nach|nahe|um|von|te|uit|naar|rond|à|depuis|vers|chez|в|из|под|у|до|з|із|біля|de|city|town|ciudad|stadt|stad|ville|estadio)$/;
/** Spanish marks a club by its article: `el Barcelona`. */
const CLUB_ARTICLE = /^(?:el|al|del)$/;
const MIN_TABLE_NUMBERS = 2;

/** Results, tables and sports pages name a club by its town: `Liverpool 2 Everton 1`. */
export function weighTeams(
  spans: readonly NamedSpan[],
  sentences: readonly TokenizedSentence[],
  lexicon: Lexicon,
): NamedSpan[] {
  const isSport = isSportsPage(sentences, lexicon);
  const lineups = new Map<NamedSpan['sentence'], boolean>();
  return spans.map((span) => {
    if (span.place === undefined && span.tokens.length <= 2 && isInLineup(span, lineups))
      return { ...span, evidence: addEvidence({ person: LIKELY }, span.evidence, 0.5) };
    if (isSport && span.place === undefined && isScorer(span))
      return { ...span, evidence: addEvidence({ person: LIKELY }, span.evidence, 0.5) };
    const isName = lexicon.language !== 'de' || strongest(span.evidence) !== undefined;
    if (span.place === undefined && span.tokens.length === 1 && isName && isResult(span))
      return { ...span, evidence: { organization: LIKELY } };
    if (span.place === undefined || !isTeamPlace(span, lexicon)) return span;
    const isTeam = isInTable(span) || (isSport && isSubject(span));
    return isTeam ? { ...span, evidence: addEvidence({ organization: LIKELY * 2 }, span.evidence, 0.5) } : span;
  });
}

/** English pages call a national team by its country's name and mean the country; Spanish ones mean the team. */
function isTeamPlace(span: NamedSpan, lexicon: Lexicon): boolean {
  return span.place?.kind !== 'country' || lexicon.language === 'es';
}

function isSportsPage(sentences: readonly TokenizedSentence[], lexicon: Lexicon): boolean {
  const form = SPORT[lexicon.language];
  if (form === undefined) return false;
  let [words, hits] = [0, 0];
  for (const { tokens } of sentences) {
    words += tokens.length;
    for (const token of tokens) if (form.test(token.lower)) hits += 1;
  }
  return hits >= MIN_SPORT_WORDS && hits / words >= MIN_SPORT_SHARE;
}

function isInTable({ sentence, index, tokens }: NamedSpan): boolean {
  const next = sentence[index + tokens.length];
  if (next === undefined || !/^\d+$/.test(next.text) || next.gap !== ' ') return false;
  return sentence.filter((token) => /^\d/.test(token.text)).length >= MIN_TABLE_NUMBERS && !isProse(sentence);
}

/** `1-0, 63: Elber`, `(Recoba, 75)`: a name beside its minute. */
function isScorer({ sentence, index, tokens }: NamedSpan): boolean {
  const previous = sentence[index - 1];
  const next = sentence[index + tokens.length];
  const isBehindMinute =
    previous !== undefined && /^\d/.test(previous.text) && /[:.’'](?:\s|$)/.test(tokens[0]?.gap ?? '');
  const isBeforeMinute =
    next !== undefined &&
    /^(?:\d{1,3}|m|min)$/i.test(next.text) &&
    /^[,. (]+$/.test(next.gap) &&
    /\($/.test(tokens[0]?.gap ?? '');
  return isBehindMinute || isBeforeMinute;
}

const MIN_LINEUP_NAMES = 6;
const MAX_LINEUP_WORDS_SHARE = 0.12;

/** `Golz - Rohde, Kober - Dotschew (73. Weichert)`: a list of players is hardly anything but names. */
function isInLineup(span: NamedSpan, known: Map<NamedSpan['sentence'], boolean>): boolean {
  let isLineup = known.get(span.sentence);
  if (isLineup === undefined) {
    const names = span.sentence.filter((token) => token.isCapitalized);
    const words = span.sentence.filter(
      (token) => !token.isCapitalized && token.text.length > 1 && !/^\d/.test(token.text),
    );
    const listed = names.filter((token) => /[-,;/(–]/.test(token.gap)).length;
    isLineup =
      names.length >= MIN_LINEUP_NAMES &&
      listed >= names.length * 0.5 &&
      words.length <= span.sentence.length * MAX_LINEUP_WORDS_SHARE;
    known.set(span.sentence, isLineup);
  }
  return isLineup;
}

/** `Lokeren 2 Harelbeke 1`: two names, each with its goals. */
function isResult({ sentence }: NamedSpan): boolean {
  const numbers = sentence.filter((token) => /^\d+$/.test(token.text)).length;
  const names = sentence.filter((token) => token.isCapitalized).length;
  return (
    numbers >= MIN_TABLE_NUMBERS &&
    names <= 4 &&
    numbers + names >= sentence.length - 1 &&
    !sentence.at(-1)?.isCapitalized
  );
}

/** A row of a table has hardly a small word. */
function isProse(sentence: NamedSpan['sentence']): boolean {
  const small = sentence.filter((token) => !token.isCapitalized && !/^\d/.test(token.text)).length;
  return small > sentence.length / 3;
}

function isSubject({ sentence, index, tokens }: NamedSpan): boolean {
  const previous = sentence[index - 1];
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined || last.possessive !== '') return false;
  if (previous === undefined) return !isLineOfItsOwn(sentence, index + tokens.length);
  if (CLUB_ARTICLE.test(previous.lower) && first.gap === ' ') return true;
  return !/[(,]\s*$/.test(first.gap) && !PLACE_BEFORE.test(previous.lower);
}

/** `LONDON 1996-08-30`, `Leeds, England`: a dateline. */
function isLineOfItsOwn(sentence: NamedSpan['sentence'], after: number): boolean {
  const next = sentence[after];
  return next === undefined || /[,(]/.test(next.gap) || /^\d{4}/.test(next.text);
}
