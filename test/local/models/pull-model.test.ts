import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { LockedModel } from '../../../functions/adapters/bergamot/model-lock.ts';
import { ModelStore } from '../../../functions/adapters/bergamot/model-store.ts';
import { type PullOptions, pullModel } from '../../../local/models/pull-model.ts';
import { makeCopyingModel } from '../../marian/make-model.ts';
import { characterPieces } from '../../marian/pieces.ts';
import { writeModelFolder } from '../../marian/write-model-folder.ts';
import { type ModelServer, type ServerFaults, serveModels } from './model-server.ts';

const origin = mkdtempSync(join(tmpdir(), 'dateline-origin-'));
const published = writeModelFolder(origin, { 'en-es': makeCopyingModel(characterPieces()) });
const [model] = published.models as [LockedModel];
const total = model.files.reduce((sum, { bytes }) => sum + bytes, 0);
const opened: { servers: ModelServer[]; folders: string[] } = { servers: [], folders: [] };

afterEach(async () => {
  for (const server of opened.servers.splice(0)) await server.close();
  for (const folder of opened.folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
afterAll(() => rmSync(origin, { recursive: true }));

async function setUp(faults: ServerFaults = {}, options: Partial<PullOptions> = {}) {
  const server = await serveModels(origin, faults);
  const folder = mkdtempSync(join(tmpdir(), 'dateline-pulled-'));
  opened.servers.push(server);
  opened.folders.push(folder);
  let advanced = 0;
  const advance = (bytes: number) => {
    advanced += bytes;
  };
  const pull = () => pullModel(model, { folder, mirror: `${server.url}/`, advance, retryDelaysMs: [], ...options });
  const problem = () => new ModelStore({ folder, published }).problemOf(model);
  return { server, folder, pull, problem, advanced: () => advanced };
}

function partOf(folder: string, index = 0): string {
  return join(folder, 'en-es', `${model.files[index]?.name}.part`);
}

describe('pullModel', () => {
  it('brings every file, verified, and tells how far it is', async () => {
    const { pull, problem, advanced, folder } = await setUp();
    await pull();
    expect(await problem()).toBeUndefined();
    expect(advanced()).toBe(total);
    expect(readdirSync(join(folder, 'en-es')).sort()).toEqual(model.files.map(({ name }) => name).sort());
  });

  it('asks for nothing that is there already', async () => {
    const { pull, server, advanced } = await setUp();
    await pull();
    await pull();
    expect(server.ranges).toHaveLength(model.files.length);
    expect(advanced()).toBe(2 * total);
  });

  it('replaces a file that is there and wrong', async () => {
    const { pull, problem, folder } = await setUp();
    mkdirSync(join(folder, 'en-es'));
    writeFileSync(join(folder, 'en-es', model.files[0]?.name ?? ''), 'wrong');
    await pull();
    expect(await problem()).toBeUndefined();
  });

  it('goes on by itself where the connection broke', async () => {
    const { pull, problem, server } = await setUp({ breaks: 1 }, { retryDelaysMs: [0] });
    await pull();
    expect(await problem()).toBeUndefined();
    expect(server.ranges[1]).toMatch(/^bytes=\d+-$/);
  });

  it('keeps what came of a broken download, and the next run goes on from there', async () => {
    const { pull, problem, server, folder, advanced } = await setUp({ breaks: 1 });
    await expect(pull()).rejects.toMatchObject({
      code: 'download-failed',
      message: expect.stringContaining('run the same command'),
    });
    const kept = readFileSync(partOf(folder)).length;
    expect(kept).toBeGreaterThan(0);
    expect(await problem()).toContain('is not there');
    await pull();
    expect(server.ranges[1]).toBe(`bytes=${kept}-`);
    expect(await problem()).toBeUndefined();
    expect(advanced()).toBeGreaterThanOrEqual(total);
  });

  it('starts again where the server knows no ranges', async () => {
    const { pull, problem } = await setUp({ breaks: 1, ignoresRanges: true }, { retryDelaysMs: [0] });
    await pull();
    expect(await problem()).toBeUndefined();
  });

  it('takes a part that is longer than the file for no part at all', async () => {
    const { pull, problem, folder } = await setUp();
    mkdirSync(join(folder, 'en-es'));
    writeFileSync(partOf(folder), Buffer.alloc((model.files[0]?.bytes ?? 0) + 1));
    await pull();
    expect(await problem()).toBeUndefined();
  });

  it('keeps nothing of a file with other bytes than the lock names', async () => {
    const { pull, problem, folder } = await setUp({ change: (bytes) => Buffer.from(bytes.map((byte) => byte ^ 1)) });
    await expect(pull()).rejects.toMatchObject({
      code: 'model-corrupt',
      message: expect.stringMatching(/sha256 [0-9a-f]{64}, expected [0-9a-f]{64}/),
    });
    expect(existsSync(partOf(folder))).toBe(false);
    expect(await problem()).toContain('is not there');
  });

  it('does not resume onto bytes of something else', async () => {
    const { pull, folder, problem } = await setUp();
    mkdirSync(join(folder, 'en-es'));
    writeFileSync(partOf(folder), Buffer.alloc(100, 7));
    await expect(pull()).rejects.toMatchObject({ code: 'model-corrupt' });
    await pull();
    expect(await problem()).toBeUndefined();
  });

  it('says what a server answered that has no such file', async () => {
    const { pull } = await setUp({ status: 404 });
    await expect(pull()).rejects.toMatchObject({ retryable: false, message: expect.stringContaining('answered 404') });
  });

  it('tries again when the server is overloaded', async () => {
    const { pull, server } = await setUp({ status: 503 }, { retryDelaysMs: [0, 0] });
    await expect(pull()).rejects.toMatchObject({ retryable: true });
    expect(server.ranges).toHaveLength(3);
  });

  it('says that the disk is full, keeps what fits, and goes on when there is room', async () => {
    let room = 5_000;
    const openOnSmallDisk: typeof open = async (...given) => {
      const handle = await open(...given);
      const write = handle.writeFile.bind(handle);
      handle.writeFile = async (chunk) => {
        if (!(chunk instanceof Uint8Array)) throw new Error('expected bytes');
        await write(chunk.subarray(0, room));
        if (chunk.length > room) {
          throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', syscall: 'write' });
        }
        room -= chunk.length;
      };
      return handle;
    };
    const { pull, problem, server, folder } = await setUp({}, { open: openOnSmallDisk, retryDelaysMs: [0] });
    await expect(pull()).rejects.toMatchObject({
      code: 'disk-full',
      message: expect.stringContaining('the disk is full'),
    });
    expect(readFileSync(partOf(folder))).toHaveLength(5_000);
    expect(server.ranges).toHaveLength(1);
    room = Number.POSITIVE_INFINITY;
    await pull();
    expect(server.ranges[1]).toBe('bytes=5000-');
    expect(await problem()).toBeUndefined();
  });

  it('cannot pull a model of the house from nobody', async () => {
    const { folder } = await setUp();
    const pulled = pullModel(model, { folder, advance: () => undefined, retryDelaysMs: [] });
    await expect(pulled).rejects.toMatchObject({ message: expect.stringContaining('import it from a folder') });
  });
});
