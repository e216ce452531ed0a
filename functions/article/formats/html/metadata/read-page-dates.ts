import type { MarkupValue } from '../../../document.ts';
import type { Zone } from '../content/article-zone.ts';
import type { PageBlock } from '../content/read-blocks.ts';
import { elementsBelow, type Page, type PageElement } from '../page/page.ts';
import { isDateElement, isMarkedPublished, isOfOtherTime, orderByCertainty, readDateElement } from './date-elements.ts';
import { type DatedPage, dateLines, dateLinesBehind, kickerDates, leadingDates, titleDates } from './date-lines.ts';

const URL_DATE = /\/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:[/_-]|\d{0,6}\b)/;
/** `/29-10-2021`, where only one order of day and month can be. */
const URL_DAY_FIRST = /\/(1[3-9]|2\d|3[01])-(0[1-9]|1[0-2])-((?:19|20)\d{2})(?:[/_-]|$)/;
/** An archive's copy has the day of the copy in its address. */
const ARCHIVE = /^.*web\.archive\.org\/web\/\d+[a-z_]*\//;

/** How likely a date is the day of publication by where the page shows it; what its markup says outright is sure. */
const CONFIDENCE = {
  byHeadline: 0.9,
  inAddress: 0.9,
  inTitle: 0.9,
  beforeFirstWords: 0.8,
  behindText: 0.7,
  inText: 0.6,
  elsewhere: 0.5,
} as const;

/** Dates that the page shows: those by the headline, and all others. */
export interface PageDates {
  readonly near: readonly MarkupValue[];
  readonly far: readonly MarkupValue[];
}

/** Dates that the page shows: time elements, elements named for dates, lines of dates, and the date in its address. */
export function readPageDates(page: Page, dated: DatedPage, blocks: readonly PageBlock[]): PageDates {
  const { zones, language, kicker } = dated;
  const distance = (element: PageElement) => zones.distanceToHeadline(element);
  const elements = elementsBelow(page.root)
    .filter((element) => isDateElement(element, zones))
    .toSorted((one, other) => distance(one) - distance(other));
  const marked = (zone: Zone, test: (element: PageElement) => boolean = () => true) =>
    orderByCertainty(elements.filter((element) => zones.zoneOf(element) === zone && test(element))).flatMap((element) =>
      readDateElement(element, language),
    );
  const shown = (zone: Zone) =>
    blocks
      .filter(({ element }) => zones.zoneOf(element) === zone)
      .toSorted((one, other) => distance(one.element) - distance(other.element));
  const around = shown('elsewhere').filter(({ element }) => !zones.isOfOtherTexts(element));
  const { byHeadline, inText } = dateLines(shown('head'), shown('inside'), dated);
  return {
    near: likely(CONFIDENCE.byHeadline, [...marked('head'), ...kickerDates(kicker ?? '', language), ...byHeadline]),
    far: [
      ...likely(CONFIDENCE.behindText, [...ofOneDay(marked('tail')), ...dateLinesBehind(shown('tail'), dated)]),
      ...likely(CONFIDENCE.inText, marked('inside', isMarkedPublished)),
      ...likely(
        CONFIDENCE.elsewhere,
        marked('elsewhere', (element) => !isOfOtherTime(element)),
      ),
      ...likely(CONFIDENCE.inAddress, addressDates(page)),
      ...likely(CONFIDENCE.inText, inText),
      ...likely(CONFIDENCE.beforeFirstWords, leadingDates([...shown('head'), ...shown('inside')], dated)),
      ...likely(CONFIDENCE.inTitle, titleDates(page, language)),
      ...likely(CONFIDENCE.elsewhere, dateLinesBehind(around, dated).slice(0, MAX_AROUND)),
    ],
  };
}

/** Lines with a date outside the article that are looked at; those behind are of other articles. */
const MAX_AROUND = 12;

/** Several days of publication behind the text are those of other articles. */
function ofOneDay(values: readonly MarkupValue[]): readonly MarkupValue[] {
  const days = new Set(
    values.filter(({ field }) => field === 'publishedAt').map(({ value }) => value.slice(0, DAY_LENGTH)),
  );
  return days.size > 1 ? values.filter(({ field }) => field !== 'publishedAt') : values;
}

const DAY_LENGTH = '2026-02-03'.length;

function likely(confidence: number, values: readonly MarkupValue[]): MarkupValue[] {
  return values.map((value) => ({ ...value, confidence }));
}

function addressDates({ head }: Page): MarkupValue[] {
  const addresses = [
    ...head.links.filter(({ relation }) => /canonical|amphtml|shortlink/.test(relation)).map(({ address }) => address),
    ...head.metas.filter(({ name }) => name === 'og:url').map(({ content }) => content),
  ];
  return addresses.flatMap((address) => {
    const original = address.replace(ARCHIVE, '');
    const [year, month, day] =
      URL_DATE.exec(original)?.slice(1) ?? URL_DAY_FIRST.exec(original)?.slice(1).toReversed() ?? [];
    return day === undefined ? [] : [{ field: 'publishedAt', value: `${year}-${month}-${day}`, from: 'url' }];
  });
}
