import type { AlignedSegment } from '../../../segments/aligned-segment.ts';

/** How a language says who was named before: by a word that always means the same one again, or by a title alone. */
interface References {
  readonly same: RegExp;
  /** Titles, each with the English words that it may translate. */
  readonly titles: readonly (readonly [title: RegExp, english: RegExp])[];
}

const SAME_IN_JAPANESE =
  '氏|社|市長|州知事|知事|大統領|首相|長官|大臣|相|監督|選手|議員|党|球団|クラブ|チーム|局|省|庁|署|校|大学|誌|紙|団体|組織|機関|企業|会|協会|教授|博士|被告|容疑者|司令官|報道官|夫人';

const REFERENCES: Readonly<Record<string, References>> = {
  ja: {
    same: new RegExp(`同(?:${SAME_IN_JAPANESE})`, 'u'),
    titles: [
      bareTitle('大統領', /president/i),
      bareTitle('首相', /prime minister|premier|\bPM\b|chancellor/i),
      bareTitle('市長', /mayor/i),
      bareTitle('知事', /governor|\bGov\b/i),
      bareTitle('長官', /secretary|director|administrator|commissioner|chief|head/i),
      bareTitle('大臣', /minister|secretary|chancellor/i),
      bareTitle('監督', /manager|coach|director|boss/i),
      bareTitle('会長', /chair|president/i),
      bareTitle('社長', /president|chief|\bCEO\b/i),
      bareTitle('選手', /player|athlete|golfer|driver|rider|swimmer|runner/i),
      bareTitle('夫人', /wife|widow|\bMrs\b|lady/i),
    ],
  },
};

/** Where a title stands behind no name, and takes the particle of one. */
function bareTitle(title: string, english: RegExp): readonly [RegExp, RegExp] {
  return [
    new RegExp(`(?:^|[、。「」『』（）はがのをにでとも]\\s*)${title}(?:[はがのをにも、]|$|側|自身)`, 'u'),
    english,
  ];
}

/** Whether a target says who is meant in another way than by name, where its source has no word for that. */
export function hasAnaphor({ source, target }: AlignedSegment, language: string): boolean {
  const references = REFERENCES[language.split('-')[0] ?? language];
  if (references === undefined) return false;
  return (
    references.same.test(target) ||
    references.titles.some(([title, english]) => title.test(target) && !english.test(source))
  );
}
