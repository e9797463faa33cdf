import { afterEach, describe, expect, it, vi } from 'vitest';
import { readVariable } from '../../../../../generator/kit/runtime/settings/environment.js';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

const deny = () => {
  throw new Error('NotCapable');
};

describe('readVariable', () => {
  it('reads from process.env', () => {
    vi.stubEnv('SHOP_TEST', 'from process');
    expect(readVariable('SHOP_TEST')).toBe('from process');
    expect(readVariable('SHOP_ABSENT')).toBeUndefined();
  });

  it('reads from Deno where there is no process', () => {
    vi.stubGlobal('process', undefined);
    vi.stubGlobal('Deno', { env: { get: (name: string) => `deno ${name}` } });
    expect(readVariable('A')).toBe('deno A');
  });

  it('finds nothing in a browser', () => {
    vi.stubGlobal('process', undefined);
    expect(readVariable('A')).toBeUndefined();
    vi.stubGlobal('process', {});
    expect(readVariable('A')).toBeUndefined();
  });

  it('finds nothing where reading is not permitted', () => {
    vi.stubGlobal('process', undefined);
    vi.stubGlobal('Deno', { env: { get: deny } });
    expect(readVariable('A')).toBeUndefined();
    vi.stubGlobal('process', { env: new Proxy({}, { get: deny }) });
    expect(readVariable('A')).toBeUndefined();
  });

  it('finds nothing in a Deno without an environment', () => {
    vi.stubGlobal('process', undefined);
    vi.stubGlobal('Deno', {});
    expect(readVariable('A')).toBeUndefined();
  });
});
