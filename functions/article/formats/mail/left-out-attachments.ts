import type { Email } from 'postal-mime';
import { RejectedInputError } from '../../../errors.ts';
import { charactersOf, type ParsedDocument } from '../../document.ts';
import { tidyText } from '../../tidy-text.ts';

/** Attachments that hold text of their own; pictures, signatures, cards and calendars do not. */
const DOCUMENT_TYPE =
  /ms-tnef|pdf|msword|ms-word|officedocument|opendocument|rtf|epub|^text\/(?!calendar|.*vcard)|rfc822/;
const DOCUMENT_NAME = /\.(?:dat|pdf|docx?|odt|rtf|txt|html?|eml|msg|epub|pages|zip)$/i;
const ENCRYPTED_TYPE = /^application\/(?:x-)?(?:pkcs7-mime|pgp-encrypted)$/;
const OUTLOOK_TYPE = /ms-tnef/;
/** A text that is shorter may only say that the article is attached. */
const MAX_NOTE_CHARACTERS = 600;
const MAX_NAMES = 5;

type Attachment = Email['attachments'][number];

/**
 * A message that says of its attachments that they were not read: it is not whole where it has hardly any text beside
 * them. Throws `RejectedInputError` where it has none at all: `encrypted`, `no-text`.
 */
export function withAttachmentsLeftOut(document: ParsedDocument, attachments: readonly Attachment[]): ParsedDocument {
  const bodyCharacters = charactersOf(document.blocks.filter(({ kind }) => kind !== 'headline'));
  if (bodyCharacters === 0 && attachments.some(({ mimeType }) => ENCRYPTED_TYPE.test(mimeType))) {
    throw new RejectedInputError(
      'encrypted',
      'the message is encrypted; decrypt it in a mail program and save it again',
    );
  }
  const documents = attachments.filter(
    ({ mimeType, filename }) => DOCUMENT_TYPE.test(mimeType) || DOCUMENT_NAME.test(filename ?? ''),
  );
  if (documents.length === 0) {
    return bodyCharacters > 0 ? document : { ...document, truncated: 'the message has no text but its subject' };
  }
  const names = documents.slice(0, MAX_NAMES).map(nameOf).join(', ');
  if (bodyCharacters === 0) {
    throw new RejectedInputError('no-text', `the text of the message is in ${names}: ${adviceOn(documents)}`);
  }
  if (bodyCharacters > MAX_NOTE_CHARACTERS) {
    return { ...document, dropped: [...document.dropped, { characters: 0, reason: `attachments: ${names}` }] };
  }
  return { ...document, truncated: `attachments of the message are not read (${names}): ${adviceOn(documents)}` };
}

function nameOf({ filename, mimeType }: Attachment): string {
  return tidyText(filename ?? mimeType).slice(0, 100);
}

function adviceOn(documents: readonly Attachment[]): string {
  return documents.some(({ mimeType, filename }) => OUTLOOK_TYPE.test(mimeType) || filename === 'winmail.dat')
    ? 'Outlook packed it in a format of its own; ask for the message as HTML or plain text, or save it as .docx'
    : 'save what is attached as a file and upload that';
}
