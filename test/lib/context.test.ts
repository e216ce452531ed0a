import { describe, expect, it } from 'vitest';
import { CONTEXT_KEYS, parseContext } from '../../lib/context.ts';

const parse = (given: Record<string, unknown>) => parseContext((key) => given[key]);

describe('context', () => {
  it('needs nothing to be given', () => {
    expect(parse({})).toMatchObject({ stackName: 'Dateline', languages: ['es'], auth: 'iam', keepData: true });
  });

  it.each([
    ['a list in one string, as -c gives it', { languages: 'es, fr,zh-Hant' }, { languages: ['es', 'fr', 'zh-Hant'] }],
    ['a list, as cdk.json gives it', { languages: ['de'] }, { languages: ['de'] }],
    ['a number in a string', { maxDayUsd: '12.5' }, { maxDayUsd: 12.5 }],
    ['a flag in a string', { keepData: 'false' }, { keepData: false }],
    ['no languages at all', { languages: '' }, { languages: [] }],
  ])('reads %s', (_, given, expected) => {
    expect(parse(given)).toMatchObject(expected);
  });

  it.each([
    [{ languages: 'spanish' }, /languages: .*found "spanish"/s],
    [{ auth: 'open' }, /auth: .*found "open"/s],
    [{ auth: 'jwt' }, /jwtIssuer: .*needs jwtIssuer and jwtAudience/s],
    [{ maxDayUsd: 'much' }, /maxDayUsd: .*found "much"/s],
    [{ translators: 'apertium' }, /translators: .*found "apertium"/s],
    [{ alarmEmail: 'desk' }, /alarmEmail: .*found "desk"/s],
    [{ stackName: '1 stack' }, /stackName: .*found "1 stack"/s],
    [{ logRetentionDays: 8 }, /logRetentionDays: .*found 8/s],
  ])('names the key, what was expected and what was found: %j', (given, message) => {
    expect(() => parse(given)).toThrow(message);
  });

  it('reports every wrong key at once', () => {
    expect(() => parse({ auth: 'open', keyPoints: 0 })).toThrow(/auth:[\s\S]*keyPoints:|keyPoints:[\s\S]*auth:/);
  });

  it('reads every key of its schema', () => {
    expect(CONTEXT_KEYS).toContain('reconcileHours');
  });
});
