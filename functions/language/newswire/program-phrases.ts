import { once } from '../language-files.ts';
import { anyOf } from '../word-patterns.ts';
import { newswireWords } from './newswire-words.ts';

const newsletterWords = once(() => new RegExp(newswireWords(({ newsletter }) => newsletter).join('|'), 'iu'));
const subjectNames = once(() => new RegExp(`^${anyOf(newswireWords(({ mail }) => mail?.subject))}$`, 'iu'));
const replyPrefixes = once(() => {
  const prefix = anyOf(newswireWords(({ mail }) => mail?.replyPrefixes));
  return new RegExp(String.raw`^(?:${prefix}\s*[:：]\s*)+`, 'iu');
});
const sentVia = once(() => new RegExp(String.raw`\s+${anyOf(newswireWords(({ mail }) => mail?.via))}\s.*$`, 'iu'));
const feedSignatures = once(
  () => new RegExp(String.raw`^(?:${newswireWords((data) => data.feedSignatures).join('|')})\.?$`, 'iu'),
);
const untitled = once(() => new RegExp(`^${anyOf(newswireWords((data) => data.untitled))}`, 'iu'));

/** Whether a text is what list services add around a newsletter: “view in browser”, “unsubscribe”. */
export function isNewsletterBoilerplate(text: string): boolean {
  return newsletterWords().test(text);
}

/** Whether mailers of some language name the subject so. */
export function isSubjectName(name: string): boolean {
  return subjectNames().test(name);
}

/** A subject without `Fwd:`, `Re:`, and what mailers of other languages write for them. */
export function withoutReplyPrefixes(subject: string): string {
  return subject.replace(replyPrefixes(), '');
}

/** `Jane Roe via Example Desk` → `Jane Roe` */
export function withoutSendingService(sender: string): string {
  return sender.replace(sentVia(), '');
}

/** Whether a text is the last line that content systems add to the items of a feed: `The post … appeared first on …`. */
export function isFeedSignature(text: string): boolean {
  return feedSignatures().test(text);
}

/** Whether a program gave this title to a document without one: `Untitled 1`. */
export function isUntitled(title: string): boolean {
  return untitled().test(title);
}
