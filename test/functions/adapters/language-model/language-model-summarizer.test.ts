import { afterAll, beforeAll } from 'vitest';
import { createLanguageModelSummarizer } from '../../../../functions/adapters/language-model/summary/language-model-summarizer.ts';
import { describeSummarizer } from '../../../contracts/summarizer.ts';
import {
  type LanguageModelServer,
  type ScriptedReply,
  startLanguageModelServer,
  type WireFormat,
} from './language-model-server.ts';
import { scriptedModel } from './scripted-models.ts';

const GOOD_REPLY = JSON.stringify({
  headline: 'Norvik Lines suspends night sailings',
  brief: { text: 'Norvik Lines suspended all night sailings after two engine fires.', evidence: ['s3'] },
  keyPoints: [
    { text: 'Norvik Lines suspended all night sailings on Tuesday.', evidence: ['s3'] },
    { text: 'Inspectors found cracked fuel pipes.', evidence: ['s4'] },
  ],
  who: [{ text: 'Norvik Lines', evidence: ['s3'] }],
  what: [],
  when: [],
  where: [],
  why: [],
  how: [],
  timeline: [{ date: '2026-05-12', text: 'Norvik Lines suspended all night sailings.', evidence: ['s3'] }],
});

const FAILURES: readonly (ScriptedReply & {
  readonly name: string;
  readonly code: string;
  readonly retryable: boolean;
})[] = [
  {
    name: 'it is throttled',
    error: { status: 429, type: 'ThrottlingException' },
    code: 'engine-throttled',
    retryable: true,
  },
  {
    name: 'it is down',
    error: { status: 503, type: 'ServiceUnavailableException' },
    code: 'engine-unavailable',
    retryable: true,
  },
  { name: 'it does not answer in time', breaks: 'stall', code: 'engine-unavailable', retryable: true },
  {
    name: 'access is denied',
    error: { status: 403, type: 'AccessDeniedException' },
    code: 'engine-refused',
    retryable: false,
  },
  {
    name: 'the model is gone',
    error: { status: 404, type: 'ResourceNotFoundException' },
    code: 'model-missing',
    retryable: false,
  },
  { name: 'a filter stops it', finish: 'content-filter', code: 'engine-blocked', retryable: false },
  { name: 'it answers in prose', text: 'Night sailings? Of course!', code: 'invalid-reply', retryable: false },
];
const FORMATS: readonly WireFormat[] = ['bedrock', 'openai-compatible'];

const servers = new Map<string, LanguageModelServer>();
beforeAll(async () => {
  servers.set('good', await startLanguageModelServer(() => ({ text: GOOD_REPLY })));
  for (const failure of FAILURES) servers.set(failure.name, await startLanguageModelServer(() => failure));
});
afterAll(async () => {
  for (const server of servers.values()) await server.close();
});

for (const format of FORMATS) {
  const over = (name: string) => {
    const limits = name === 'it does not answer in time' ? { timeoutMs: 500 } : {};
    return createLanguageModelSummarizer(scriptedModel(format, servers.get(name)?.url ?? '', limits));
  };
  describeSummarizer(format, {
    create: () => over('good'),
    failing: FAILURES.map(({ name, code, retryable }) => ({ name, code, retryable, create: () => over(name) })),
  });
}
