import type { SecretsManagerClientConfig } from '@aws-sdk/client-secrets-manager';
import { EngineError, errorName } from '../../errors.ts';

/**
 * Reads a secret of AWS Secrets Manager on first use and keeps it while the process lives; a failed read is tried again
 * by the next call. Throws `EngineError`, retryable unless the secret is not there or may not be read.
 */
export function createSecretReader(name: string, config: SecretsManagerClientConfig): () => Promise<string> {
  let secret: Promise<string> | undefined;
  return () => {
    secret ??= readSecret(name, config).catch((error) => {
      secret = undefined;
      throw error;
    });
    return secret;
  };
}

const PERMANENT = new Set(['ResourceNotFoundException', 'AccessDeniedException', 'InvalidRequestException']);

async function readSecret(name: string, config: SecretsManagerClientConfig): Promise<string> {
  const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
  const client = new SecretsManagerClient(config);
  try {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: name }));
    if (SecretString) return SecretString;
    throw new EngineError(`the secret ${name} holds no text`, { code: 'no-model-key', retryable: false });
  } catch (cause) {
    if (cause instanceof EngineError) throw cause;
    const reason = errorName(cause);
    throw new EngineError(`the secret ${name} could not be read: ${reason}`, {
      code: 'no-model-key',
      retryable: !PERMANENT.has(reason),
      cause,
    });
  } finally {
    client.destroy();
  }
}
