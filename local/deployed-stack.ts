import { CloudFormationClient, DescribeStacksCommand, type Output } from '@aws-sdk/client-cloudformation';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { AwsClient } from 'aws4fetch';
import { SettingsError } from '../functions/errors.ts';
import type { Send } from './api-client.ts';

/** Of a request that was throttled. */
const RETRIES = 2;

export interface DeployedStack {
  readonly apiUrl: string;
  readonly articleBucket: string;
  readonly region: string;
}

/** Reads the outputs of a stack, with the credentials and the region that the AWS command line would use. */
export async function findStack(name: string): Promise<DeployedStack> {
  const client = new CloudFormationClient();
  try {
    const region = await client.config.region();
    const reply = await client.send(new DescribeStacksCommand({ StackName: name }));
    const outputs = reply.Stacks?.[0]?.Outputs ?? [];
    return {
      apiUrl: outputOf(outputs, name, 'ApiUrl').replace(/\/+$/, ''),
      articleBucket: outputOf(outputs, name, 'ArticleBucketName'),
      region,
    };
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    throw new SettingsError(`--stack ${name}: its outputs cannot be read (${reason})`, error);
  } finally {
    client.destroy();
  }
}

function outputOf(outputs: readonly Output[], stack: string, key: string): string {
  const value = outputs.find(({ OutputKey }) => OutputKey === key)?.OutputValue;
  if (value !== undefined) return value;
  throw new SettingsError(`--stack ${stack}: expected an output ${key}, as Dateline's stack has, found none`);
}

/** Requests signed for an HTTP API that asks for IAM (Signature Version 4). */
export async function signRequests(region: string): Promise<Send> {
  const provide = defaultProvider();
  return async (url, init) => {
    const { accessKeyId, secretAccessKey, sessionToken } = await provide();
    const client = new AwsClient({
      accessKeyId,
      secretAccessKey,
      sessionToken,
      service: 'execute-api',
      region,
      retries: RETRIES,
    });
    return client.fetch(url, init);
  };
}
