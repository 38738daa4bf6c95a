// Keys are written as tinykeys reads them ("$mod+Shift+z", "g o"); this turns them into what is printed on the keyboard.

const NAMES: ReadonlyMap<string, string> = new Map([
  ['Enter', '↵'],
  ['Escape', 'Esc'],
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
  ['Delete', 'Del'],
  ['Space', 'Space'],
]);

/** "g o" becomes "G then O"; "$mod+k" becomes "⌘K" on a Mac and "Ctrl K" elsewhere. */
export function describeKeys(keys: string, mac: boolean = onMac()): string {
  return keys
    .split(' ')
    .map((chord) => describeChord(chord, mac))
    .join(' then ');
}

function describeChord(chord: string, mac: boolean): string {
  const parts = chord.split('+').map((part) => describePart(part, mac));
  return parts.join(mac ? '' : ' ');
}

function describePart(part: string, mac: boolean): string {
  if (part === '$mod') return mac ? '⌘' : 'Ctrl';
  if (part === 'Shift') return mac ? '⇧' : 'Shift';
  if (part === 'Alt') return mac ? '⌥' : 'Alt';
  return NAMES.get(part) ?? (part.length === 1 ? part.toUpperCase() : part);
}

function onMac(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/u.test(navigator.userAgent);
}
