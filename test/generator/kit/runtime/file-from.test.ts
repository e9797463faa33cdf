import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { multipartBody } from '../../../../generator/kit/runtime/bodies/multipart-body.js';
import { binaryBody } from '../../../../generator/kit/runtime/bodies/raw-body.js';
import { fileFrom } from '../../../../generator/kit/runtime/file-from.js';
import { connectTo, createItem, failureOf, json } from './support/client.js';

let folder = '';
let photo = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'file-from-'));
  photo = path.join(folder, 'rex und wau.png');
  await writeFile(photo, 'bytes of a photo');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A server that fails once, and what it received. */
function failingOnce() {
  return connectTo(
    (_request, index) => json({}, { status: index === 0 ? 503 : 200, headers: { 'retry-after': '0' } }),
    { retries: 1 },
  );
}

describe('a file of this machine', () => {
  it('is a part of a multipart body, with its name and type, in every attempt', async () => {
    const { connection, requests } = failingOnce();
    const file = await fileFrom(photo, { type: 'image/png' });
    await connection.request({ ...createItem, body: { photo: file }, encode: multipartBody(), repeatable: true });
    expect(requests).toHaveLength(2);
    for (const request of requests) {
      const received = (await request.formData()).get('photo') as File;
      expect([received.name, received.type]).toEqual(['rex und wau.png', 'image/png']);
      expect(await received.text()).toBe('bytes of a photo');
    }
  });

  it('is a whole body, in every attempt', async () => {
    const { connection, requests } = failingOnce();
    const body = await fileFrom(pathToFileURL(photo), { name: 'rex.png' });
    expect(body.name).toBe('rex.png');
    await connection.request({ ...createItem, body, encode: binaryBody('image/*'), repeatable: true });
    expect(requests.map(({ headers }) => headers.get('content-type'))).toEqual(
      Array(2).fill('application/octet-stream'),
    );
    expect(await Promise.all(requests.map((request) => request.text()))).toEqual(Array(2).fill('bytes of a photo'));
  });

  it('has the name of its file', async () => {
    expect((await fileFrom(pathToFileURL(photo))).name).toBe('rex und wau.png');
    expect((await fileFrom(photo)).size).toBe(16);
  });

  it('is read when it is sent, so that it must not change until then', async () => {
    const file = path.join(folder, 'log.txt');
    await writeFile(file, 'one');
    const opened = await fileFrom(file);
    await appendFile(file, 'two');
    await expect(opened.text()).rejects.toThrow('could not be read');
  });

  it('is not sent if it is not there', async () => {
    const failure = await failureOf(fileFrom(path.join(folder, 'none.png')));
    expect(failure).toMatchObject({ name: 'ArgumentError', cause: expect.any(Error) });
    expect(failure.message).toContain('none.png" cannot be opened.');
  });
});
