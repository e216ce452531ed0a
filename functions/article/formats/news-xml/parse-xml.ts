import { Parser } from 'htmlparser2';
import { RejectedInputError } from '../../../errors.ts';
import type { XmlElement, XmlNode } from './xml-element.ts';

/** Levels; news formats have a dozen, and readers go down by recursion. */
const MAX_DEPTH = 256;
/** Elements, and attributes: a Word document of forty pages has some ten thousand, a feed of 1,000 items 30,000. */
const MAX_ELEMENTS = 80_000;

/**
 * The root element of an XML document; what is ill-formed is read as far as it goes. Declared entities are never
 * expanded and nothing is loaded. Throws `RejectedInputError`: `too-deep`, `too-large`, `no-text` without any element.
 */
export function parseXml(text: string): XmlElement {
  const builder = new TreeBuilder();
  const parser = new Parser(builder, { xmlMode: true, decodeEntities: true });
  parser.end(withoutDoctype(text));
  const root = builder.roots.find((node): node is XmlElement => typeof node !== 'string');
  if (root === undefined) throw new RejectedInputError('no-text', 'the XML has no element');
  return root;
}

/** A document type may declare entities, in brackets that hold further markup: all of it goes. */
function withoutDoctype(text: string): string {
  const start = text.search(/<!DOCTYPE\b/i);
  if (start < 0) return text;
  const subset = /^[^>[]*\[/.exec(text.slice(start, start + 4096));
  const end = subset === null ? text.indexOf('>', start) : text.indexOf(']>', start) + 1;
  if (subset !== null && end === 0) {
    const spaced = /\]\s*>/.exec(text.slice(start));
    return spaced === null ? '' : text.slice(0, start) + text.slice(start + spaced.index + spaced[0].length);
  }
  return end < start ? '' : text.slice(0, start) + text.slice(end + 1);
}

/** Checks the shape of XML for a library that reads it by itself. Throws as `parseXml` does. */
export function guardXml(text: string): void {
  const parser = new Parser(new ShapeGuard(), { xmlMode: true, decodeEntities: false });
  parser.end(text);
}

class ShapeGuard {
  #elements = 0;
  #attributes = 0;
  #depth = 0;

  onopentagname(): void {
    this.#elements += 1;
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) {
      throw new RejectedInputError('too-deep', `the XML nests elements more than ${MAX_DEPTH} levels deep`);
    }
    if (this.#elements > MAX_ELEMENTS) {
      throw new RejectedInputError('too-large', `the XML has more than ${MAX_ELEMENTS} elements`);
    }
  }

  onattribute(): void {
    this.#attributes += 1;
    if (this.#attributes > MAX_ELEMENTS) {
      throw new RejectedInputError('too-large', `the XML has more than ${MAX_ELEMENTS} attributes`);
    }
  }

  onclosetag(): void {
    this.#depth -= 1;
  }
}

class TreeBuilder extends ShapeGuard {
  readonly roots: XmlNode[] = [];
  readonly #open: XmlElement[] = [];

  onopentag(qualifiedName: string, attributes: Readonly<Record<string, string>>): void {
    const name = qualifiedName.slice(qualifiedName.indexOf(':') + 1);
    const element: XmlElement = { name, qualifiedName, attributes, children: [] };
    this.#append(element);
    this.#open.push(element);
  }

  ontext(text: string): void {
    this.#append(text);
  }

  override onclosetag(): void {
    super.onclosetag();
    this.#open.pop();
  }

  #append(node: XmlNode): void {
    const siblings = this.#open.at(-1)?.children ?? this.roots;
    const last = siblings.at(-1);
    // The parser gives text piece by piece, one for each entity in it.
    if (typeof node === 'string' && typeof last === 'string') siblings[siblings.length - 1] = last + node;
    else siblings.push(node);
  }
}
