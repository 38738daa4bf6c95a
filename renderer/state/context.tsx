// How features reach what app/ built: the workbench's state and actions, the open session, the host, the commands.
import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Command, CommandRegistry } from './commands';
import type { Desk } from './desk';
import type { Host } from './host';
import { machineZone } from './preferences';
import type { Session } from './session';
import type { Workbench, WorkbenchActions } from './store';
import type { WorkbenchState } from './workbench';

export type Surroundings = { workbench: Workbench; commands: CommandRegistry; desk: Desk; host: Host };

const SurroundingsContext = createContext<Surroundings | null>(null);
const SessionContext = createContext<Session | null>(null);

export function SurroundingsProvider({ value, children }: { value: Surroundings; children: ReactNode }) {
  return <SurroundingsContext value={value}>{children}</SurroundingsContext>;
}

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSurroundings(): Surroundings {
  return present(useContext(SurroundingsContext), 'SurroundingsProvider');
}

/** The open workspace; screens and panels are only shown while there is one. */
export function useSession(): Session {
  return present(useContext(SessionContext), 'SessionProvider');
}

/** A part of the window's state; objects and arrays made by the selector are compared member by member. */
export function useWorkbench<T>(selector: (state: WorkbenchState) => T): T {
  return useStore(useSurroundings().workbench.store, useShallow(selector));
}

export function useActions(): WorkbenchActions {
  return useSurroundings().workbench.actions;
}

export function useHost(): Host {
  return useSurroundings().host;
}

export function useDesk(): Desk {
  return useSurroundings().desk;
}

/** The zone in which the analyst reads times, as an IANA name. */
export function useZone(): string {
  return useWorkbench((state) => state.preferences.zone) ?? machineZone();
}

/** Offers commands while the component is there. Give it the same array until something changes (useMemo). */
export function useCommands(commands: readonly Command[]): void {
  const registry = useSurroundings().commands;
  const readOnly = useWorkbench((state) => state.readOnly);
  const offered = useMemo(
    () => (readOnly ? commands.map((one) => (one.writes ? { ...one, enabled: false } : one)) : commands),
    [commands, readOnly],
  );
  useEffect(() => registry.add(offered), [registry, offered]);
}

function present<T>(value: T | null, provider: string): T {
  if (value === null) throw new Error(`Used outside ${provider}`);
  return value;
}
