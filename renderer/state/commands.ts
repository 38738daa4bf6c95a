// Everything a person can do by name or by key. Screens and panels add theirs while they are there; palette, key map and status bar read them all.
import { createStore, type StoreApi } from 'zustand/vanilla';

/** `bring`, `ties`, `sight`: to what is chosen; `whole`, `picture`, `keep`: to all that is drawn; `place`: to where the menu is; `steps`: what was done. */
export type MenuSection = 'bring' | 'ties' | 'sight' | 'whole' | 'picture' | 'keep' | 'place' | 'steps';

export type Command = {
  /** Unique: "graph.expand". */
  id: string;
  /** What it does, as the palette lists it: "Expand the selection". */
  label: string;
  /** Where it belongs in the palette and on the key map: "Graph". */
  group: string;
  /** As tinykeys reads them: "e", "$mod+k", "g o". Keys without a modifier rest while a field has the focus. */
  keys?: string;
  /** Short words beside the key in the status bar; left out, it is not shown there. */
  hint?: string;
  /** Where the menu over the graph offers it; left out, it is not there. */
  menu?: MenuSection;
  /** False: not now; the key does nothing and the palette leaves it out. */
  enabled?: boolean;
  /** It changes the workspace: not while another window writes that. */
  writes?: true;
  run: () => void;
};

export type CommandRegistry = {
  store: StoreApi<{ commands: readonly Command[] }>;
  /** Returns what takes them away again. A command with a known id hides the older one. */
  add(commands: readonly Command[]): () => void;
};

/** Runs the command of this id. False: it is not on offer now. */
export function runCommand({ store }: CommandRegistry, id: string): boolean {
  const found = store.getState().commands.find((command) => command.id === id);
  if (found === undefined || found.enabled === false) return false;
  found.run();
  return true;
}

export function createCommandRegistry(): CommandRegistry {
  const store = createStore<{ commands: readonly Command[] }>(() => ({ commands: [] }));
  let layers: (readonly Command[])[] = [];
  const publish = (): void => {
    const byId = new Map(layers.flat().map((command) => [command.id, command]));
    store.setState({ commands: [...byId.values()] });
  };
  return {
    store,
    add: (commands) => {
      layers = [...layers, commands];
      publish();
      return () => {
        layers = layers.filter((layer) => layer !== commands);
        publish();
      };
    },
  };
}
