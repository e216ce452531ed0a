/** What stands around the text of news: agencies, datelines, bylines, credits, corrections and boilerplate. */
export { agenciesIn, agencyNamed } from './agencies.ts';
export { authorPatterns } from './author-patterns.ts';
export { isByline, isDateOfByline, isFullName, isSignature } from './bylines.ts';
export { findCredit, findOpenCredit, isCredit } from './credits.ts';
export {
  findLabelledDates,
  isDateLine,
  type LabelledDate,
  labelAlone,
  labelBeforeDate,
} from './date-lines.ts';
export { findDateline, readDateline } from './datelines.ts';
export {
  type BoilerplateKind,
  hasPageName,
  isAuthorAddress,
  isHeadlineElement,
  isLayoutName,
} from './page-names.ts';
export { findPhrase, withoutBylineWords } from './phrases.ts';
export {
  isFeedSignature,
  isNewsletterBoilerplate,
  isSubjectName,
  isUntitled,
  withoutReplyPrefixes,
  withoutSendingService,
} from './program-phrases.ts';
