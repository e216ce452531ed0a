import { isNewsletterBoilerplate } from '../../../language/newswire/index.ts';
import { charactersOf, type ParsedBlock, type ParsedDocument } from '../../document.ts';

/** Characters of a newsletter's notice; a longer paragraph is text. */
const MAX_CHARACTERS = 400;

/** What list services add around a newsletter (view in browser, unsubscribe) and the signature after `--`. */
export function cutMailEnd(blocks: readonly ParsedBlock[]): Pick<ParsedDocument, 'blocks' | 'dropped'> {
  const signature = blocks.findIndex(({ text }) => /^--\s?$/.test(text));
  const end = signature < 0 ? blocks.length : signature;
  const { kept = [], boilerplate = [] } = Object.groupBy(blocks.slice(0, end), ({ kind, text }) =>
    kind !== 'headline' && text.length <= MAX_CHARACTERS && isNewsletterBoilerplate(text) ? 'boilerplate' : 'kept',
  );
  const dropped = [
    { reason: 'signature', characters: charactersOf(blocks.slice(end)) },
    { reason: 'newsletter boilerplate', characters: charactersOf(boilerplate) },
  ];
  return { blocks: kept, dropped: dropped.filter(({ characters }) => characters > 0) };
}
