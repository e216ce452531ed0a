import { hasPageName } from '../../../../language/newswire/index.ts';
import type { PageElement } from '../page/page.ts';

/** True for an element that its makers name the article's body. */
export function isMarkedContent({ hint, attributes }: PageElement): boolean {
  return /articlebody/i.test(attributes.itemprop ?? '') || hasPageName(hint, 'content');
}
