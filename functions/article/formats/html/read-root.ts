/** What a text that starts with markup says of itself. */
export interface MarkupRoot {
  /** Declarations, document type and comments before the first element. */
  readonly prolog: string;
  /** The first element's name, with its prefix and without. */
  readonly name: string;
  readonly localName: string;
  readonly isHtml: boolean;
}

const HTML_ELEMENT =
  /^(?:!doctype|html|head|body|article|main|div|section|p|h[1-6]|meta|title|table|span|a|br|img|ul|ol|style|script|link|center|font|b|i|strong|em|blockquote)$/i;

/** The root of HTML or XML; `undefined` for a text that does not start with markup. */
export function readRoot(start: string): MarkupRoot | undefined {
  if (!start.startsWith('<')) return undefined;
  const prolog =
    /^(?:\s*(?:<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE\b[^>[]*(?:\[[\s\S]*?\]\s*)?>))*\s*/i.exec(start)?.[0] ?? '';
  const name = /^<([\w.:-]+)/.exec(start.slice(prolog.length))?.[1] ?? '';
  const localName = name.slice(name.indexOf(':') + 1);
  const isDeclaredXml = /^\s*<\?xml\b/i.test(prolog);
  const isHtml =
    localName === 'html' ||
    /<!DOCTYPE\s+html/i.test(prolog) ||
    (!isDeclaredXml && (HTML_ELEMENT.test(localName) || (prolog.includes('<!--') && localName === '')));
  return { prolog, name, localName, isHtml };
}
