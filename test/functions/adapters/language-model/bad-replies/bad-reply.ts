import type { ScriptedReply } from '../language-model-server.ts';

/** What a model that invents freely says of the ferry report, and what must come of it. */
export interface BadReply {
  readonly name: string;
  /** The first reply; the second, to the repair round, is the same unless `afterwards` says otherwise. */
  readonly says: ScriptedReply;
  readonly afterwards?: ScriptedReply;
  /** Words that must not be published. */
  readonly never?: readonly string[];
  /** Whose summary is published: the model's, cut down or mended, or that of the extractive engine and why. */
  readonly becomes: 'model' | { readonly extractive: string; readonly retryable?: boolean };
}

export const LEAD = {
  text: 'Norvik Lines suspended all night sailings on Tuesday after two engine fires.',
  evidence: ['s3'],
};
export const PIPES = {
  text: "Inspectors found cracked fuel pipes on three of the company's eight ships.",
  evidence: ['s4'],
};
const SHARES = { text: 'Shares in Norvik Lines fell by 11 percent on Tuesday.', evidence: ['s10'] };

export const GOOD_SUMMARY = {
  headline: 'Norvik Lines suspends night sailings after engine fires',
  brief: LEAD,
  keyPoints: [LEAD, PIPES, SHARES],
  who: [{ text: 'Ingrid Solheim, chief executive', evidence: ['s5'] }],
  what: [{ text: 'Suspended all night sailings', evidence: ['s3'] }],
  when: [],
  where: [],
  why: [],
  how: [],
  timeline: [],
};

/** A good summary with something bad in it. */
export function said(patch: object): ScriptedReply {
  return { text: JSON.stringify({ ...GOOD_SUMMARY, ...patch }) };
}

export function point(text: string, evidence: readonly unknown[] = ['s3']): ScriptedReply {
  return said({ keyPoints: [{ text, evidence }, PIPES, SHARES] });
}

export const EXTRACTIVE = { extractive: 'unsupported-reply' } as const;
export const UNREADABLE = { extractive: 'invalid-reply' } as const;
