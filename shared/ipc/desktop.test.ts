import { describe, expect, it, vi } from 'vitest';
import { connectDesktop } from './desktop';
import { EVENTS, VERBS } from './names';
import { events, verbs } from './contract';

const description = { version: '1', electron: '1', chromium: '1', platform: 'linux' };

function hostWith(answer: unknown, payload: unknown = {}) {
  const invoke = vi.fn().mockResolvedValue(answer);
  const listen = vi.fn((_event: string, listener: (payload: unknown) => void) => {
    listener(payload);
    return () => undefined;
  });
  return { host: { retort: { invoke, listen } }, invoke };
}

describe('desktop', () => {
  it.each([[{}], [{ retort: null }], [{ retort: 'yes' }], [{ retort: { invoke: 1, listen: 2 } }]])(
    'is absent in %j',
    (host) => {
      expect(connectDesktop(host)).toBeUndefined();
    },
  );

  it('asks by the contract and gives the answer', async () => {
    const { host, invoke } = hostWith(description);
    await expect(connectDesktop(host)?.describe()).resolves.toEqual(description);
    expect(invoke).toHaveBeenCalledWith('describe', {});
  });

  it.each([
    ['missing keys', {}],
    ['a key too many', { ...description, path: '/' }],
    ['a wrong type', { ...description, version: 1 }],
    ['nothing', undefined],
  ])('refuses an answer with %s', async (_name, answer) => {
    await expect(connectDesktop(hostWith(answer).host)?.describe()).rejects.toMatchObject({
      code: 'bridge-failed',
      data: { verb: 'describe' },
    });
  });

  it('refuses an opened file that points elsewhere', async () => {
    const { host } = hostWith([{ name: 'a', size: 1, url: 'https://elsewhere.example/a' }]);
    await expect(connectDesktop(host)?.takeOpened()).rejects.toMatchObject({ code: 'bridge-failed' });
  });

  it('sends no theme outside the list', async () => {
    const { host, invoke } = hostWith({});
    await expect(connectDesktop(host)?.setTheme('pink' as never)).rejects.toMatchObject({
      code: 'bridge-failed',
    });
    expect(invoke).not.toHaveBeenCalled();
  });

  it('hears commands of the list, and no others', () => {
    const listener = vi.fn();
    connectDesktop(hostWith({}, { command: 'settings' }).host)?.onCommand(listener);
    expect(listener).toHaveBeenCalledWith('settings');
    expect(() =>
      connectDesktop(hostWith({}, { command: 'format-disk' }).host)?.onCommand(listener),
    ).toThrow();
  });

  it('has a shape for every name', () => {
    expect(Object.keys(verbs).sort()).toEqual([...VERBS].sort());
    expect(Object.keys(events).sort()).toEqual([...EVENTS].sort());
  });
});
