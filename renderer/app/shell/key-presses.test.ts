import { describe, expect, it } from 'vitest';
import { createCommandRegistry, type Command } from '../../state/commands';
import { createKeyPresses } from './key-presses';

const MODIFIERS = ['Shift', 'Control', 'Alt', 'Meta'];

/** "Control+k", as the browser would report it at this time. */
function event(press: string, timeStamp = 0): KeyboardEvent {
  const parts = press.split(/\b\+/);
  const key = parts.pop() ?? '';
  const held = MODIFIERS.includes(key) ? [...parts, key] : parts;
  return {
    key,
    code: '',
    timeStamp,
    getModifierState: (name: string) => held.includes(name),
  } as KeyboardEvent;
}

function command(keys: string, more: Partial<Command> = {}): Command {
  return { id: keys, label: keys, group: 'Test', keys, run: () => undefined, ...more };
}

const OFFERED = ['g i', 'g e', 'e', 'i', '?', '+', '$mod+k', 'Shift+h', 'h', 'F8'].map((keys) =>
  command(keys),
);

/** Presses a hundred milliseconds apart; the keys of each command that they mean. */
function meant(presses: string[], offered: readonly Command[] = OFFERED): string[] {
  const keys = createKeyPresses();
  return presses.flatMap((press, nth) => keys.press(event(press, nth * 100), offered)?.id ?? []);
}

describe('key presses', () => {
  it.each<[string, string[], string[]]>([
    ['one key', ['e'], ['e']],
    ['a sequence, and not the single key that it ends with', ['g', 'e'], ['g e']],
    ['the single key again after the sequence', ['g', 'i', 'i'], ['g i', 'i']],
    ['a sequence broken by another key', ['g', 'x', 'i'], ['i']],
    ['a sequence begun twice', ['g', 'g', 'i'], ['g i']],
    ['a modifier', ['Control', 'Control+k'], ['$mod+k']],
    ['a modifier that is not asked for', ['Control+e'], []],
    ['capital by Shift', ['Shift', 'Shift+H'], ['Shift+h']],
    ['a question mark by Shift, and without', ['Shift+?', '?'], ['?', '?']],
    ['a plus by Shift, and without', ['Shift++', '+'], ['+', '+']],
    ['a modifier pressed in the middle of a sequence', ['g', 'Shift', 'i'], ['g i']],
  ])('%s', (_name, presses, expected) => {
    expect(meant(presses)).toEqual(expected);
  });

  it('begin anew after a pause', () => {
    const keys = createKeyPresses();
    expect(keys.press(event('g', 0), OFFERED)).toBeUndefined();
    expect(keys.press(event('e', 1001), OFFERED)?.id).toBe('e');
  });

  it('begin anew once told to forget', () => {
    const keys = createKeyPresses();
    keys.press(event('g'), OFFERED);
    keys.forget();
    expect(keys.press(event('e'), OFFERED)?.id).toBe('e');
  });

  it('leave out a command that is not enabled', () => {
    expect(meant(['h'], [command('h', { enabled: false })])).toEqual([]);
  });

  it('mean the newer of two commands with the same keys', () => {
    expect(meant(['o'], [command('o', { id: 'older' }), command('o', { id: 'newer' })])).toEqual(['newer']);
  });

  it.each([
    ['another command', 'x'],
    ['the very command', 'g t'],
  ])('go on in a sequence while %s is registered', (_name, registered) => {
    const registry = createCommandRegistry();
    const keys = createKeyPresses();
    const press = (key: string) => keys.press(event(key), registry.store.getState().commands)?.id;
    const known = registered === 'g t' ? [] : [command('g t')];
    registry.add(known);
    expect(press('g')).toBeUndefined();
    registry.add([command(registered)]);
    expect(press('t')).toBe('g t');
  });
});
