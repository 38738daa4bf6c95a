// What the database throws, as codes of the closed list.
import { describe, expect, it } from 'vitest';
import { RetortError } from '../../shared/kernel/errors';
import { storeError, storing, storingPatiently } from './store-error';

const named = (name: string, more: object = {}): Error => Object.assign(new Error(name), { name }, more);

describe('an error of the store', () => {
  it.each([
    ['a quota as it is', named('QuotaExceededError'), 'store-full'],
    ['a quota inside an abort', named('AbortError', { inner: named('QuotaExceededError') }), 'store-full'],
    [
      'a quota inside a bulk error',
      named('BulkError', { failures: [named('QuotaExceededError')] }),
      'store-full',
    ],
    ['a quota as a cause', new Error('x', { cause: named('QuotaExceededError') }), 'store-full'],
    ['a closed database', named('DatabaseClosedError'), 'store-failed'],
    ['no error at all', 'text', 'store-failed'],
    ['nothing', undefined, 'store-failed'],
    ['one of ours', new RetortError('staged-not-found'), 'staged-not-found'],
    [
      'one of ours inside an abort',
      named('AbortError', { inner: new RetortError('source-not-found') }),
      'source-not-found',
    ],
  ])('%s', (_, error, code) => {
    expect(storeError(error).code).toBe(code);
  });

  it('that goes in circles still ends', () => {
    const loop: Error & { inner?: unknown } = named('AbortError');
    loop.inner = loop;
    expect(storeError(loop).data).toMatchObject({ reason: 'AbortError' });
  });

  it('is what work on the store rejects with', async () => {
    await expect(storing(() => Promise.reject(named('InvalidStateError')))).rejects.toMatchObject({
      code: 'store-failed',
    });
  });

  it('that passes is waited out when opening, another one is not, and patience ends', async () => {
    const failing = (name: string, times: number): (() => Promise<string>) => {
      let left = times;
      return () => (left-- > 0 ? Promise.reject(named(name)) : Promise.resolve('open'));
    };
    expect(await storingPatiently(failing('UnknownError', 2))).toBe('open');
    await expect(storingPatiently(failing('InvalidStateError', 1))).rejects.toMatchObject({
      code: 'store-failed',
    });
    await expect(storingPatiently(failing('UnknownError', 2), 2)).rejects.toMatchObject({
      code: 'store-failed',
    });
  });
});
