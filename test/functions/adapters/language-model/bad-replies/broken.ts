import { type BadReply, said, UNREADABLE } from './bad-reply.ts';

const later = { retryable: true } as const;

/** Errors of the service and of the way to it. */
export const BROKEN: readonly BadReply[] = [
  {
    name: 'status 400',
    says: { error: { status: 400, type: 'ValidationException', message: 'Input is too long: 77' } },
    never: ['77'],
    becomes: { extractive: 'engine-refused' },
  },
  {
    name: 'status 401',
    says: { error: { status: 401, type: 'UnrecognizedClientException' } },
    becomes: { extractive: 'engine-refused' },
  },
  {
    name: 'status 403',
    says: { error: { status: 403, type: 'AccessDeniedException' } },
    becomes: { extractive: 'engine-refused' },
  },
  {
    name: 'status 404: a model at the end of its life',
    says: {
      error: {
        status: 404,
        type: 'ResourceNotFoundException',
        message: 'This model version has reached the end of its life.',
      },
    },
    becomes: { extractive: 'model-missing' },
  },
  {
    name: 'status 408',
    says: { error: { status: 408, type: 'ModelTimeoutException' } },
    becomes: { extractive: 'engine-unavailable', ...later },
  },
  {
    name: 'status 413',
    says: { error: { status: 413, type: 'RequestEntityTooLarge' } },
    becomes: { extractive: 'engine-refused' },
  },
  {
    name: 'status 424',
    says: { error: { status: 424, type: 'ModelErrorException' } },
    becomes: { extractive: 'engine-unavailable', ...later },
  },
  {
    name: 'status 429',
    says: { error: { status: 429, type: 'ThrottlingException' } },
    becomes: { extractive: 'engine-throttled', ...later },
  },
  {
    name: 'status 500',
    says: { error: { status: 500, type: 'InternalServerException' } },
    becomes: { extractive: 'engine-unavailable', ...later },
  },
  {
    name: 'status 502 in HTML',
    says: { raw: { status: 502, contentType: 'text/html', body: '<html>77 Bad Gateway</html>' } },
    never: ['77'],
    becomes: { extractive: 'engine-unavailable', ...later },
  },
  {
    name: 'status 503',
    says: { error: { status: 503, type: 'ServiceUnavailableException' } },
    becomes: { extractive: 'engine-unavailable', ...later },
  },
  {
    name: 'a success that is HTML',
    says: { raw: { contentType: 'text/html', body: '<html>Welcome to 77</html>' } },
    never: ['77'],
    becomes: UNREADABLE,
  },
  { name: 'a success of another shape', says: { raw: { body: '{"hello":77}' } }, never: ['77'], becomes: UNREADABLE },
  {
    name: 'a connection that is closed',
    says: { breaks: 'hang-up' },
    becomes: { extractive: 'engine-unavailable', ...later },
  },
  {
    name: 'half a reply',
    says: { ...said({}), breaks: 'half' },
    becomes: { extractive: 'engine-unavailable', ...later },
  },
  { name: 'no reply at all', says: { breaks: 'stall' }, becomes: { extractive: 'engine-unavailable', ...later } },
  {
    name: 'a reply that comes too late',
    says: { ...said({}), delayMs: 1_500 },
    becomes: { extractive: 'engine-unavailable', ...later },
  },
  { name: 'a reply that never ends', says: { breaks: 'endless' }, becomes: UNREADABLE },
];
