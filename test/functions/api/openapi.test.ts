import { describe, expect, it } from 'vitest';
import { createApi } from '../../../functions/api/create-api.ts';
import type { ApiDependencies } from '../../../functions/api/dependencies.ts';
import { createOpenApiDocument } from '../../../functions/api/openapi.ts';

const document = createOpenApiDocument();

describe('the OpenAPI document', () => {
  it('describes every route, and no other', () => {
    const unused = new Proxy({} as ApiDependencies, { get: () => undefined });
    const routes = createApi(unused)
      .routes.filter(({ path }) => path !== '/openapi.json')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    const described = Object.entries(document.paths ?? {}).flatMap(([path, operations]) =>
      Object.keys(operations ?? {}).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual([...new Set(routes)].sort());
  });

  it('says of each what it gives, and that errors are problem documents', () => {
    for (const operations of Object.values(document.paths ?? {})) {
      for (const { summary, responses } of Object.values(operations ?? {})) {
        expect(summary).toMatch(/^[A-Z]/);
        expect(responses.default.content).toHaveProperty('application/problem+json');
      }
    }
  });

  it('names every filter of the list', () => {
    const parameters = document.paths?.['/articles']?.get?.parameters ?? [];
    const names = parameters.map((each) => ('name' in each ? each.name : ''));
    expect(names).toEqual(
      expect.arrayContaining([
        'language',
        'from',
        'to',
        'person',
        'organization',
        'place',
        'agency',
        'status',
        'translated',
        'limit',
        'cursor',
      ]),
    );
  });

  it('is JSON', () => {
    expect(JSON.parse(JSON.stringify(document))).toMatchObject({ openapi: '3.1.0' });
  });
});
