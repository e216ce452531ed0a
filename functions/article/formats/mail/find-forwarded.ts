import { isSubjectName } from '../../../language/newswire/index.ts';

/** What a forwarded message says of itself, in the lines that the forwarding mailer put before it. */
export interface ForwardedMessage {
  readonly from: string;
  readonly date: string | undefined;
  readonly subject: string;
  /** The line as it stands in the text. */
  readonly subjectLine: string;
  /** Where its body starts in the text. */
  readonly bodyAt: number;
}

/** Mailers name the same few fields in every language; the values show which is which. */
const FIELD = /^[>\s*]*(\p{L}[\p{L}\s'-]{0,20}?)[*\s]*[:：][*\s]*(\S.*)$/u;
const MAX_FIELDS = 8;
const MIN_FIELDS = 3;

/** The last block of header lines in a text: sender with an address, date, subject, in any language. */
export function findForwarded(text: string): ForwardedMessage | undefined {
  const lines = text.split('\n');
  let [at, found]: [number, ForwardedMessage | undefined] = [0, undefined];
  for (let index = 0; index < lines.length; index += 1) {
    const fields = readFields(lines.slice(index, index + MAX_FIELDS));
    const length = lines.slice(index, index + fields.length).reduce((sum, line) => sum + line.length + 1, 0);
    const forwarded = fields.length < MIN_FIELDS ? undefined : describe(fields, at + length);
    if (forwarded !== undefined) found = forwarded;
    const step = forwarded === undefined ? 1 : fields.length;
    at += lines.slice(index, index + step).reduce((sum, line) => sum + line.length + 1, 0);
    index += step - 1;
  }
  return found;
}

interface Field {
  readonly name: string;
  readonly value: string;
  readonly line: string;
}

function readFields(lines: readonly string[]): Field[] {
  const fields: Field[] = [];
  for (const line of lines) {
    const [, name, value] = FIELD.exec(line.trimEnd()) ?? [];
    if (name === undefined || value === undefined) break;
    fields.push({ name, value, line: line.trim() });
  }
  return fields;
}

/** Characters of a name and an address; the pattern behind takes the square of it. */
const MAX_SENDER = 300;

function describe(fields: readonly Field[], bodyAt: number): ForwardedMessage | undefined {
  const sender = fields.find(({ value }) => /\S@\S/.test(value));
  const subject = fields.find(({ name }) => isSubjectName(name.trim()));
  const date = fields.find(
    (field) =>
      field !== subject && field !== sender && /\b\d{4}\b/.test(field.value) && /\d{1,2}[:.]\d{2}/.test(field.value),
  );
  if (sender === undefined || subject === undefined || fields.indexOf(sender) > 1) return undefined;
  return {
    from: sender.value
      .slice(0, MAX_SENDER)
      .replace(/\s*[<[(]?\S+@\S+[>\])]?.*$/, '')
      .replace(/^["']|["']$/g, ''),
    date: date?.value,
    subject: subject.value,
    subjectLine: subject.line,
    bodyAt,
  };
}
