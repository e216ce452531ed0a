import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnStage, HttpApi, HttpMethod, type IHttpRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer, HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { API_ENTRY } from '../../functions/topology.ts';
import type { Context } from '../context.ts';
import { ALARM_PERIOD, type Alarms } from './alarms.ts';
import { HouseFunction } from './house-function.ts';

/** API Gateway waits 30 seconds at most (HTTP API quotas). */
const TIMEOUT_SECONDS = 29;
/** More memory is more processor; the function itself takes about 100. */
const MEMORY_MEGABYTES = 512;
/** Far above a newsroom, far below what would cost much; and how many may come at once. */
const REQUESTS_PER_SECOND = 50;
const BURST = 100;
/** What is logged of a request: never its body. */
const ACCESS_LOG = ['requestId', 'httpMethod', 'path', 'status', 'responseLength', 'integrationErrorMessage'];

export interface QueryApiProps {
  readonly context: Context;
  readonly alarms: Alarms;
}

/** The HTTP API: signed requests (IAM) unless the context brings an issuer of tokens; no route is open. */
export class QueryApi extends Construct {
  readonly handler: HouseFunction;
  readonly url: string;

  constructor(scope: Construct, id: string, { context, alarms }: QueryApiProps) {
    super(scope, id);
    this.handler = new HouseFunction(this, 'Handler', {
      bundle: { entry: API_ENTRY },
      context,
      timeoutSeconds: TIMEOUT_SECONDS,
      memoryMegabytes: MEMORY_MEGABYTES,
    });
    const api = new HttpApi(this, 'HttpApi', { defaultAuthorizer: chooseAuthorizer(context) });
    api.addRoutes({
      path: '/{proxy+}',
      methods: [HttpMethod.GET, HttpMethod.POST, HttpMethod.DELETE],
      integration: new HttpLambdaIntegration('Integration', this.handler.function),
    });
    this.url = api.apiEndpoint;
    this.#logAndLimit(api, context);
    alarms.add({
      name: `${id}ServerErrors`,
      metric: api.metricServerError({ period: ALARM_PERIOD }),
      above: 0,
      description: 'The query API answered with a 5xx status.',
    });
    alarms.add({
      name: `${id}Throttles`,
      metric: this.handler.function.metricThrottles({ period: ALARM_PERIOD }),
      above: 0,
      description: 'The account has no room for more invocations.',
    });
  }

  #logAndLimit(api: HttpApi, context: Context): void {
    const logs = new LogGroup(this, 'AccessLogs', {
      retention: context.logRetentionDays,
      removalPolicy: context.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const stage = api.defaultStage?.node.defaultChild;
    if (!(stage instanceof CfnStage)) return;
    stage.accessLogSettings = {
      destinationArn: logs.logGroupArn,
      format: JSON.stringify(Object.fromEntries(ACCESS_LOG.map((name) => [name, `$context.${name}`]))),
    };
    stage.defaultRouteSettings = { throttlingRateLimit: REQUESTS_PER_SECOND, throttlingBurstLimit: BURST };
  }
}

function chooseAuthorizer({ auth, jwtIssuer, jwtAudience }: Context): IHttpRouteAuthorizer {
  if (auth === 'iam' || jwtIssuer === undefined) return new HttpIamAuthorizer();
  return new HttpJwtAuthorizer('Jwt', jwtIssuer, { jwtAudience });
}
