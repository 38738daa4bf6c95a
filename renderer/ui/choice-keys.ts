// The keyboard of a select, after the ARIA pattern "select-only combobox": arrows, Home, End, Enter, Space, Escape, and typing a beginning.
// https://www.w3.org/WAI/ARIA/apg/patterns/combobox/examples/combobox-select-only/

/** What a key does to the list. `move`: highlights the choice at `to`; `nothing`: the key is the list's, but no choice begins so. */
export type ListStep =
  | { step: 'open' }
  | { step: 'close' }
  | { step: 'take' }
  | { step: 'move'; to: number }
  | { step: 'nothing' };

type KeyPress = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/** `at` is the highlighted choice, -1: none. `labels` are in the order in which the list shows them. Undefined: not a key of the list. */
export function listStep(
  press: KeyPress,
  opened: boolean,
  at: number,
  labels: readonly string[],
): ListStep | undefined {
  const { key } = press;
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  if (!opened) return ['Enter', ' ', 'ArrowDown', 'ArrowUp'].includes(key) ? { step: 'open' } : undefined;
  if (key === 'Escape') return { step: 'close' };
  if (key === 'Enter' || key === ' ') return at < 0 ? { step: 'close' } : { step: 'take' };
  const to = target(key, at, labels);
  if (to === undefined) return undefined;
  return to < 0 ? { step: 'nothing' } : { step: 'move', to };
}

function target(key: string, at: number, labels: readonly string[]): number | undefined {
  const last = labels.length - 1;
  switch (key) {
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowDown':
      return at >= last ? 0 : at + 1;
    case 'ArrowUp':
      return at <= 0 ? last : at - 1;
    default:
      return key.length === 1 ? beginning(key, at, labels) : undefined;
  }
}

function beginning(key: string, at: number, labels: readonly string[]): number {
  const order = labels.map((_, i) => (at + 1 + i) % labels.length);
  return order.find((i) => labels[i]?.toLowerCase().startsWith(key.toLowerCase())) ?? -1;
}
