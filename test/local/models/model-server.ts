import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface ModelServer {
  readonly url: string;
  /** The `range` of each request, or an empty text. */
  readonly ranges: readonly string[];
  close(): Promise<void>;
}

export interface ServerFaults {
  /** So many requests break off in the middle. */
  readonly breaks?: number;
  readonly ignoresRanges?: boolean;
  readonly status?: number;
  readonly change?: (bytes: Buffer) => Buffer;
}

/** Long enough for the first half to arrive. */
const BREAK_AFTER_MS = 50;

/** Serves a folder of models over HTTP on this machine, as badly as it is told to. */
export async function serveModels(folder: string, faults: ServerFaults = {}): Promise<ModelServer> {
  const ranges: string[] = [];
  let breaks = faults.breaks ?? 0;
  const server = createServer((request, reply) => {
    const range = request.headers.range ?? '';
    ranges.push(range);
    if (faults.status !== undefined) {
      reply.writeHead(faults.status).end();
      return;
    }
    const bytes = readFileSync(join(folder, request.url ?? ''));
    const start = faults.ignoresRanges ? 0 : Number(/^bytes=(\d+)-$/.exec(range)?.[1] ?? 0);
    const sent = (faults.change?.(bytes) ?? bytes).subarray(start);
    reply.writeHead(start > 0 ? 206 : 200, {
      'content-length': sent.length,
      ...(start > 0 ? { 'content-range': `bytes ${start}-${bytes.length - 1}/${bytes.length}` } : {}),
    });
    if (breaks > 0) {
      breaks -= 1;
      reply.write(sent.subarray(0, Math.floor(sent.length / 2)), () =>
        setTimeout(() => reply.destroy(), BREAK_AFTER_MS),
      );
    } else reply.end(sent);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    ranges,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
