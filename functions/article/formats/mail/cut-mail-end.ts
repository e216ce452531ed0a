import { isNewsletterBoilerplate } from '../../../language/newswire/index.ts';
import type { ParsedBlock, ParsedDocument } from '../../document.ts';

const MAX_CHARACTERS = 400;

/** What list services add around a newsletter (view in browser, unsubscribe) and the signature after `--`. */
export function cutMailEnd(blocks: readonly ParsedBlock[]): Pick<ParsedDocument, 'blocks' | 'dropped'> {
  const signature = blocks.findIndex(({ text }) => /^--\s?$/.test(text));
  const signed = signature < 0 ? [] : blocks.slice(signature);
  const rest = signature < 0 ? blocks : blocks.slice(0, signature);
  const isBoilerplate = ({ kind, text }: ParsedBlock) =>
    kind !== 'headline' && text.length <= MAX_CHARACTERS && isNewsletterBoilerplate(text);
  const dropped = [
    { reason: 'signature', blocks: signed },
    { reason: 'newsletter boilerplate', blocks: rest.filter(isBoilerplate) },
  ];
  return {
    blocks: rest.filter((block) => !isBoilerplate(block)),
    dropped: dropped
      .map(({ reason, blocks: cut }) => ({ reason, characters: cut.reduce((sum, { text }) => sum + text.length, 0) }))
      .filter(({ characters }) => characters > 0),
  };
}
