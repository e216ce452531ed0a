import { localeOf } from '../language-tags.ts';
import { calendarDataOf } from './calendar-data.ts';

/** ISO 3166 for no stated country. */
const NO_REGION = 'ZZ';

/**
 * The time zone of the country that most news in a language comes from, for a tag as pages write it (`de`, `de-AT`,
 * `zh_CN`); `undefined` where it has no single one, as English, Spanish and Arabic have not.
 */
export function homeZoneOf(tag: string): string | undefined {
  const locale = localeOf(tag);
  // A script is one country's: `zh-Hant`.
  const { region } = locale.script === undefined ? locale : locale.maximize();
  return calendarDataOf(tag).homeZones?.[region ?? NO_REGION];
}
