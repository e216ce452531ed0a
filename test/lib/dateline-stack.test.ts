import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Capture, Match, type Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { API_ENTRY, GLOSSARY_PREFIX, STAGES } from '../../functions/topology.ts';
import { synthesize } from './synthesize.ts';

interface Statement {
  readonly Action: string | string[];
  readonly Resource: unknown;
}

const template = synthesize();

/** What each function's role may do, by a part of the role's logical id. */
function statementsOf(stack: Template, role: string): Statement[] {
  const policies = Object.entries(stack.findResources('AWS::IAM::Policy')).filter(([id]) => id.startsWith(role));
  return policies.flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement);
}

function actionsOf(stack: Template, role: string, service: string): string[] {
  const actions = statementsOf(stack, role).flatMap(({ Action }) => Action);
  return [...new Set(actions.filter((action) => action.startsWith(`${service}:`)))].sort();
}

describe('buckets', () => {
  it('are encrypted, and nothing in them is public', () => {
    for (const { Properties } of Object.values(template.findResources('AWS::S3::Bucket'))) {
      expect(Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(Properties.BucketEncryption).toBeDefined();
      expect(Properties.OwnershipControls.Rules).toEqual([{ ObjectOwnership: 'BucketOwnerEnforced' }]);
    }
  });

  it('refuse requests without TLS', () => {
    const policies = Object.values(template.findResources('AWS::S3::BucketPolicy'));
    expect(policies).toHaveLength(2);
    for (const { Properties } of policies) {
      expect(Properties.PolicyDocument.Statement).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      );
    }
  });

  it('keep every version of an article and tell EventBridge of each change without a custom resource', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      VersioningConfiguration: { Status: 'Enabled' },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    });
    template.resourceCountIs('Custom::S3BucketNotifications', 0);
  });

  it('stay when the stack goes, unless the context says otherwise', () => {
    const kept = Object.values(template.findResources('AWS::S3::Bucket')).map((bucket) => bucket.DeletionPolicy);
    expect(kept).toEqual(['Retain', 'Retain']);
    const passing = synthesize({ keepData: false });
    const gone = Object.values(passing.findResources('AWS::S3::Bucket')).map((bucket) => bucket.DeletionPolicy);
    expect(gone).toEqual(['Delete', 'Delete']);
    passing.resourceCountIs('Custom::S3AutoDeleteObjects', 2);
    template.resourceCountIs('Custom::S3AutoDeleteObjects', 0);
  });
});

describe('events', () => {
  it('of articles, and not of glossaries, go to the ingest queue', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.s3'],
        'detail-type': ['Object Created', 'Object Deleted'],
        detail: { object: { key: [{ 'anything-but': { prefix: GLOSSARY_PREFIX } }] } },
      },
      Targets: [Match.objectLike({ Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('IngestQueue'), 'Arn'] } })],
    });
  });

  it('that were missed are looked for on a schedule', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(1 day)',
      Targets: [Match.objectLike({ Input: '{"type":"reconcile"}' })],
    });
    synthesize({ reconcileHours: 6 }).hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(6 hours)',
    });
  });
});

describe('queues', () => {
  it.each(Object.entries(STAGES))('of %s ends in a dead-letter queue', (_, stage) => {
    template.hasResourceProperties('AWS::SQS::Queue', {
      VisibilityTimeout: stage.visibilityTimeoutSeconds,
      SqsManagedSseEnabled: true,
      RedrivePolicy: { maxReceiveCount: stage.maxReceives, deadLetterTargetArn: Match.anyValue() },
    });
  });

  it('hold a message at least six times as long as the function may take', () => {
    for (const stage of Object.values(STAGES)) {
      expect(stage.visibilityTimeoutSeconds).toBeGreaterThanOrEqual(6 * stage.timeoutSeconds);
    }
  });

  it('report failed messages one by one and bound their concurrency', () => {
    const mappings = Object.values(template.findResources('AWS::Lambda::EventSourceMapping'));
    expect(mappings).toHaveLength(3);
    for (const { Properties } of mappings) {
      expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
      expect(Properties.ScalingConfig.MaximumConcurrency).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('functions', () => {
  const functions = Object.values(template.findResources('AWS::Lambda::Function'));

  it('are four, on arm64 and Node 24, traced, with JSON logs that end', () => {
    expect(functions).toHaveLength(4);
    for (const { Properties } of functions) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON' },
      });
    }
    for (const { Properties } of Object.values(template.findResources('AWS::Logs::LogGroup'))) {
      expect(Properties.RetentionInDays).toBe(30);
    }
  });

  it('have entry points that exist', () => {
    for (const entry of [API_ENTRY, ...Object.values(STAGES).map((stage) => stage.entry)]) {
      expect(readFileSync(join(import.meta.dirname, '../..', entry), 'utf8')).toContain('export const handler');
    }
  });

  it.each([
    ['IngestHandlerRole', ['s3:DeleteObject', 's3:GetObject', 's3:GetObjectVersion', 's3:ListBucket', 's3:PutObject']],
    ['SummarizeHandlerRole', ['s3:DeleteObject', 's3:GetObject', 's3:ListBucket', 's3:PutObject']],
    ['TranslateHandlerRole', ['s3:DeleteObject', 's3:GetObject', 's3:ListBucket', 's3:PutObject']],
    ['ApiHandlerRole', ['s3:DeleteObject', 's3:GetObject', 's3:ListBucket', 's3:PutObject']],
  ])('%s may do with objects what it does, and no more', (role, actions) => {
    expect(actionsOf(template, role, 's3')).toEqual(actions);
  });

  it('scan no table and administer none', () => {
    for (const role of ['Ingest', 'Summarize', 'Translate', 'Api']) {
      expect(actionsOf(template, `${role}HandlerRole`, 'dynamodb')).toEqual(
        ['BatchGetItem', 'BatchWriteItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'].map(
          (name) => `dynamodb:${name}`,
        ),
      );
    }
  });

  it('write to their own logs alone', () => {
    const everywhere = statementsOf(template, '').filter(
      ({ Action, Resource }) => [Action].flat().some((action) => action.startsWith('logs:')) && Resource === '*',
    );
    expect(everywhere).toEqual([]);
    for (const { Properties } of Object.values(template.findResources('AWS::IAM::Role'))) {
      expect(Properties.ManagedPolicyArns ?? []).toEqual([]);
    }
  });

  it('call the engines that are configured, and no others', () => {
    expect(actionsOf(template, 'TranslateHandlerRole', 'translate')).toEqual(['translate:TranslateText']);
    expect(actionsOf(template, 'SummarizeHandlerRole', 'bedrock')).toEqual([]);
    const models = synthesize({ summarizer: 'bedrock', translators: 'language-model' });
    expect(actionsOf(models, 'TranslateHandlerRole', 'translate')).toEqual([]);
    expect(actionsOf(models, 'SummarizeHandlerRole', 'bedrock')).toEqual(['bedrock:InvokeModel']);
    expect(actionsOf(models, 'TranslateHandlerRole', 'bedrock')).toEqual(['bedrock:InvokeModel']);
    expect(actionsOf(models, 'IngestHandlerRole', 'bedrock')).toEqual([]);
  });
});

describe('the table', () => {
  it('is paid by request, recoverable to any point in time, and protected', () => {
    template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      BillingMode: 'PAY_PER_REQUEST',
      Replicas: [
        Match.objectLike({
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          DeletionProtectionEnabled: true,
        }),
      ],
    });
  });
});

describe('the query API', () => {
  it('answers signed requests alone', () => {
    const types = Object.values(template.findResources('AWS::ApiGatewayV2::Route')).map(
      ({ Properties }) => Properties.AuthorizationType,
    );
    expect(types.length).toBeGreaterThan(0);
    expect(new Set(types)).toEqual(new Set(['AWS_IAM']));
  });

  it('takes tokens of the issuer that the context names', () => {
    const stack = synthesize({ auth: 'jwt', jwtIssuer: 'https://login.example', jwtAudience: 'newsroom' });
    stack.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'JWT',
      JwtConfiguration: { Issuer: 'https://login.example', Audience: ['newsroom'] },
    });
    stack.allResourcesProperties('AWS::ApiGatewayV2::Route', Match.objectLike({ AuthorizationType: 'JWT' }));
  });

  it('is throttled, and logs no bodies', () => {
    const format = new Capture();
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: Match.anyValue(), ThrottlingBurstLimit: Match.anyValue() },
      AccessLogSettings: { Format: format },
    });
    expect(format.asString()).not.toMatch(/body/i);
  });
});

describe('alarms', () => {
  const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties);

  it('watch dead letters, errors, throttles and waiting messages of each stage, and the API', () => {
    expect(alarms).toHaveLength(3 * 4 + 2);
    for (const alarm of alarms) expect(alarm.AlarmActions).toHaveLength(1);
  });

  it('each have a section in the runbook', () => {
    const runbook = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8');
    for (const alarm of alarms) {
      const section = /"(\w+)"\.$/.exec(alarm.AlarmDescription)?.[1];
      expect(runbook).toMatch(new RegExp(`^##+ .*\\b${section}\\b`, 'm'));
    }
  });
});
