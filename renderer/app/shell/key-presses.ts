// Which command the keys pressed so far mean. What is on offer is asked at every press, so commands may come and go between two keys of a sequence.
import { matchKeyBindingPress, parseKeybinding, type KeyBindingPress } from 'tinykeys';
import type { Command } from '../../state/commands';

/** Milliseconds between two keys of a sequence; later ones begin anew. */
const PATIENCE = 1000;

/** No sequence of ours is longer. */
const LONGEST = 4;

export type KeyPresses = {
  /** Takes in a press. The command whose keys end with it, if any: the longest sequence, and of equals the one offered last. */
  press(event: KeyboardEvent, offered: readonly Command[]): Command | undefined;
  /** The next press begins anew. */
  forget(): void;
};

export function createKeyPresses(): KeyPresses {
  let pressed: readonly KeyboardEvent[] = [];
  return {
    press: (event, offered) => {
      // A modifier on its own way down is no step of a sequence: "g", Shift, "H".
      if (event.getModifierState(event.key)) return undefined;
      pressed = [...stillFresh(pressed, event), event];
      const meant = longest(offered, pressed);
      if (meant !== undefined) pressed = [];
      return meant;
    },
    forget: () => {
      pressed = [];
    },
  };
}

function stillFresh(pressed: readonly KeyboardEvent[], { timeStamp }: KeyboardEvent) {
  const before = pressed.at(-1);
  return before === undefined || timeStamp - before.timeStamp > PATIENCE ? [] : pressed.slice(1 - LONGEST);
}

function longest(offered: readonly Command[], pressed: readonly KeyboardEvent[]): Command | undefined {
  let best: { command: Command; length: number } | undefined;
  for (const command of offered) {
    const length = matched(command, pressed);
    if (length > 0 && length >= (best?.length ?? 0)) best = { command, length };
  }
  return best?.command;
}

/** How many of the last presses are this command's keys, all of them; else 0. */
function matched({ keys, enabled }: Command, pressed: readonly KeyboardEvent[]): number {
  if (keys === undefined || enabled === false) return 0;
  const found = sequences(keys).find((sequence) => endsWith(pressed, sequence));
  return found?.length ?? 0;
}

function endsWith(pressed: readonly KeyboardEvent[], sequence: readonly KeyBindingPress[]): boolean {
  const last = pressed.slice(-sequence.length);
  return (
    last.length === sequence.length &&
    sequence.every((press, nth) => matchKeyBindingPress(last[nth] as KeyboardEvent, press))
  );
}

/** These need Shift on some keyboards and not on others: the sign counts, not how it is made. */
const SIGNS = new Set(['?', '/', '+']);

function sequences(keys: string): KeyBindingPress[][] {
  return (SIGNS.has(keys) ? [keys, `Shift+${keys}`] : [keys]).map(parseKeybinding);
}
