import type { PageElement } from '../page/page.ts';

/** Names that page makers give to the element around an article's text. */
const CONTENT_HINT =
  /(?:^|[\s_-])(?:article-?body|article-?content|article-?text|article_body|entry-?content|post-?content|post-?body|story-?body|story-?content|story-?text|content-?body|body-?content|news-?text|text-?content|articulo|artikel|rich-?text|td-post-content|main-?content|post-?text|field-name-body|field--name-body|blog-?content|single-?content|page-?content)(?:$|[\s_-])/;

/** True for an element that its makers name the article's body. */
export function isMarkedContent({ hint, attributes }: PageElement): boolean {
  return /articlebody/i.test(attributes.itemprop ?? '') || CONTENT_HINT.test(hint);
}
