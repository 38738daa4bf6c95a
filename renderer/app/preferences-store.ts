// Preferences live in local storage: read once at the start, written whenever they change.
import { parsePreferences, type Preferences } from '../state/preferences';
import type { Workbench } from '../state/store';

const KEY = 'retort.preferences';

export function readPreferences(): Preferences {
  return parsePreferences(readLocal(KEY));
}

/** Returns what ends it. */
export function keepPreferences(workbench: Workbench): () => void {
  return workbench.store.subscribe((state, before) => {
    if (state.preferences !== before.preferences) writeLocal(KEY, JSON.stringify(state.preferences));
  });
}

/** A browser may refuse local storage altogether; then nothing is remembered, and nothing breaks. */
export function readLocal(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function writeLocal(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Full or refused: the choice holds until the window closes.
  }
}
