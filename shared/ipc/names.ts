// Every name that crosses between the window and the desktop, once. The preload script knows these and nothing more.

/** What the window may ask of the desktop. */
export const VERBS = ['describe', 'take-opened', 'set-theme'] as const;
export type Verb = (typeof VERBS)[number];

/** What the desktop tells the window unasked. */
export const EVENTS = ['opened', 'command'] as const;
export type BridgeEvent = (typeof EVENTS)[number];

/** The window's property that holds the bridge; absent in a browser. */
export const BRIDGE_PROPERTY = 'retort';

/** What the preload script exposes: nothing else of Electron or Node reaches the page. */
export type Bridge = {
  invoke(verb: Verb, request: unknown): Promise<unknown>;
  /** Returns what ends the listening. */
  listen(event: BridgeEvent, listener: (payload: unknown) => void): () => void;
};

export function verbChannel(verb: Verb): string {
  return `retort:verb:${verb}`;
}

export function eventChannel(event: BridgeEvent): string {
  return `retort:event:${event}`;
}
