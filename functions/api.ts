import { handle } from 'hono/aws-lambda';
import { createApi } from './api/create-api.ts';
import { createCloudReport } from './observability.ts';
import { createApiDependencies } from './services.ts';
import { readStorageSettings } from './storage-settings.ts';

const report = createCloudReport('dateline-api');

/** HTTP API events (payload version 2) → the query API. */
export const handler = handle(createApi(createApiDependencies({ storage: readStorageSettings(), report })));
