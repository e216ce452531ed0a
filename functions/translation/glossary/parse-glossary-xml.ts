import { parseDocument } from 'htmlparser2';
import { type GlossaryEntry, GlossaryError } from './glossary-entry.ts';

type Node = ReturnType<typeof parseDocument>['children'][number];

interface Term {
  readonly language: string;
  readonly text: string;
  readonly isForbidden: boolean;
}

/** TBX in its older and newer element names: one concept, its terms by language (ISO 30042:2008 and 2019). */
const CONCEPTS: ReadonlySet<string> = new Set(['termEntry', 'conceptEntry']);
const LANGUAGE_SECTIONS: ReadonlySet<string> = new Set(['langSet', 'langSec']);
const TERM_SECTIONS: ReadonlySet<string> = new Set(['tig', 'ntig', 'termSec']);
const FORBIDDEN_STATUS = /deprecated|superseded|forbidden/i;

export function parseTermBase(text: string, name: string): GlossaryEntry[] {
  const concepts = elements(parse(text), CONCEPTS);
  if (concepts.length === 0) throw new GlossaryError(name, 'expected TBX with termEntry or conceptEntry, found none');
  return concepts.flatMap((concept) =>
    pairTerms(
      elements([concept], LANGUAGE_SECTIONS).flatMap((section) => {
        const language = attribute(section, 'xml:lang') ?? '';
        return elements([section], TERM_SECTIONS).map((term) => ({
          language,
          text: textOf(elements([term], new Set(['term']))),
          isForbidden: elements([term], new Set(['termNote'])).some((note) => FORBIDDEN_STATUS.test(textOf([note]))),
        }));
      }),
    ),
  );
}

export function parseTranslationMemory(text: string, name: string): GlossaryEntry[] {
  const units = elements(parse(text), new Set(['tu']));
  if (units.length === 0) throw new GlossaryError(name, 'expected TMX with tu elements, found none');
  return units.flatMap((unit) =>
    pairTerms(
      elements([unit], new Set(['tuv'])).map((variant) => ({
        language: attribute(variant, 'xml:lang') ?? attribute(variant, 'lang') ?? '',
        text: textOf(elements([variant], new Set(['seg']))),
        isForbidden: false,
      })),
    ),
  );
}

/** Every term into the first allowed term of each other language. */
function pairTerms(terms: readonly Term[]): GlossaryEntry[] {
  const usable = terms.filter(({ text, language }) => text !== '' && language !== '');
  return usable
    .filter(({ isForbidden }) => !isForbidden)
    .flatMap((source) => {
      const targets = Map.groupBy(
        usable.filter(({ language }) => language !== source.language),
        ({ language }) => language,
      );
      return [...targets].flatMap(([to, options]) => {
        const target = options.find(({ isForbidden }) => !isForbidden);
        const forbidden = options.filter(({ isForbidden }) => isForbidden).map(({ text }) => text);
        return target === undefined
          ? []
          : [{ source: source.text, target: target.text, caseSensitive: false, forbidden, from: source.language, to }];
      });
    });
}

function parse(text: string): readonly Node[] {
  return parseDocument(text, { xmlMode: true }).children;
}

/** Elements of these names, in document order, without those inside them. */
function elements(nodes: readonly Node[], names: ReadonlySet<string>): Node[] {
  return nodes.flatMap((node) => {
    if (!('children' in node)) return [];
    return 'name' in node && names.has(node.name) ? [node] : elements(node.children, names);
  });
}

function attribute(node: Node, name: string): string | undefined {
  return 'attribs' in node ? node.attribs[name] : undefined;
}

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => ('data' in node ? node.data : 'children' in node ? textOf(node.children) : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
