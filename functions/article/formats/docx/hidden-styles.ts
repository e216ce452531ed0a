import { parseXml } from '../news-xml/parse-xml.ts';
import { childrenNamed, descendantsNamed, type XmlElement } from '../news-xml/xml-element.ts';

const HIDING = ['vanish', 'strike', 'dstrike'];
/** Levels of styles that are based on each other: a circle of them has no end. */
const MAX_ANCESTORS = 20;

/** Rules for the converter that leave out text whose style, or a style that it is based on, hides or strikes it. */
export function hiddenStyles(part: Uint8Array | undefined): readonly string[] {
  if (part === undefined) return [];
  const styles = descendantsNamed(parseXml(Buffer.from(part).toString('utf8')), 'style');
  const byId = new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  return [...byId].flatMap(([id, style]) => {
    const element = { paragraph: 'p', character: 'r' }[style.attributes['w:type'] ?? ''];
    return element === undefined || id === '' || !isHidden(style, byId) ? [] : [`${element}.${escapeId(id)} => !`];
  });
}

/** The nearest style that says anything of it decides. */
function isHidden(style: XmlElement, byId: ReadonlyMap<string, XmlElement>): boolean {
  let each: XmlElement | undefined = style;
  for (let depth = 0; each !== undefined && depth < MAX_ANCESTORS; depth += 1) {
    const [properties] = childrenNamed(each, 'rPr');
    const said = properties === undefined ? [] : childrenNamed(properties, ...HIDING);
    if (said.length > 0) return said.some(({ attributes }) => !/^(?:0|false|off)$/.test(attributes['w:val'] ?? ''));
    each = byId.get(childrenNamed(each, 'basedOn')[0]?.attributes['w:val'] ?? '');
  }
  return false;
}

function escapeId(id: string): string {
  return id.replace(/[^a-zA-Z0-9_-]|^\d/g, String.raw`\$&`);
}
