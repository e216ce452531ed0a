/** An element of an XML document: names without their prefix, as news formats differ in the names alone. */
export interface XmlElement {
  readonly name: string;
  /** The name with its prefix, as written: `content:encoded`. */
  readonly qualifiedName: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
}

/** Text stands as a string. */
export type XmlNode = XmlElement | string;

export function xmlText(node: XmlNode | undefined): string {
  if (node === undefined) return '';
  return typeof node === 'string' ? node : node.children.map(xmlText).join('');
}

export function childElements(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string');
}

/** The direct children of a name, prefixed or not. */
export function childrenNamed(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return childElements(element).filter(
    ({ name, qualifiedName }) => names.includes(name) || names.includes(qualifiedName),
  );
}

/** Text of the first child that has one of the names, in the order of the names; white space folded. */
export function childText(element: XmlElement, ...names: readonly string[]): string {
  for (const name of names) {
    const text = childrenNamed(element, name)
      .map(xmlText)
      .find((each) => each.trim() !== '');
    if (text !== undefined) return text.replace(/\s+/g, ' ').trim();
  }
  return '';
}

/** All elements below, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const child of childElements(element)) {
    yield child;
    yield* descendants(child);
  }
}

/** The elements of a name below an element, in document order. */
export function descendantsNamed(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return [...descendants(element)].filter(({ name }) => names.includes(name));
}

/** The first element of a name at or below an element. */
export function findElement(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  if (names.includes(element.name)) return element;
  for (const each of descendants(element)) if (names.includes(each.name)) return each;
  return undefined;
}

/** What an element holds as markup, for readers of HTML: XHTML in Atom, `<p>` in agencies' XML. */
export function innerMarkup(element: XmlElement): string {
  return element.children.map(toMarkup).join('');
}

function toMarkup(node: XmlNode): string {
  if (typeof node === 'string') return escapeMarkup(node);
  const attributes = Object.entries(node.attributes)
    .filter(([name]) => /^[a-z][\w-]*$/i.test(name))
    .map(([name, value]) => ` ${name}="${escapeMarkup(value).replaceAll('"', '&quot;')}"`)
    .join('');
  // `</br>` would be a line break of its own.
  if (/^(?:br|hr|img)$/.test(node.name)) return `<${node.name}${attributes}>`;
  return `<${node.name}${attributes}>${innerMarkup(node)}</${node.name}>`;
}

export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
