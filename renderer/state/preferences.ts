// What a person chose for this window on this machine: kept outside the workspace, read once at the start.
import { parseStyles, type NamedStyle } from './named-styles';
import { defaultTableLayouts, parseTableLayouts, type TableLayouts } from './table-layout';

export type Preferences = {
  theme: 'dark' | 'light';
  /** IANA name, or null: as this machine is set. */
  zone: string | null;
  /** The workspace to open first. */
  lastWorkspace: string | null;
  tables: TableLayouts;
  /** Whether the map shows selectors that hold no ring. */
  mapSelectors: boolean;
  /** A person's own styles of the graph, in order of names. */
  styles: readonly NamedStyle[];
};

export const defaultPreferences: Preferences = {
  theme: 'dark',
  zone: null,
  lastWorkspace: null,
  tables: defaultTableLayouts,
  mapSelectors: false,
  styles: [],
};

/** Reads what was written before; anything unexpected falls back to the default, field by field. */
export function parsePreferences(written: string | null): Preferences {
  const read = parseObject(written);
  const text = (key: string): string | null => {
    const value = read.get(key);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const zone = text('zone');
  return {
    theme: read.get('theme') === 'light' ? 'light' : 'dark',
    zone: zone !== null && isZone(zone) ? zone : null,
    lastWorkspace: text('lastWorkspace'),
    tables: parseTableLayouts(read.get('tables')),
    mapSelectors: read.get('mapSelectors') === true,
    styles: parseStyles(read.get('styles')),
  };
}

export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const NOTHING: ReadonlyMap<string, unknown> = new Map();

function parseObject(written: string | null): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = JSON.parse(written ?? '{}');
    return typeof value === 'object' && value !== null
      ? new Map<string, unknown>(Object.entries(value))
      : NOTHING;
  } catch {
    return NOTHING;
  }
}

let machine: string | undefined;

/** The zone this machine was set to when the window opened: every cell with a time asks, and the answer is slow to make. */
export function machineZone(): string {
  machine ??= new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return machine;
}
