// The window's side of the bridge: what the desktop offers, typed and checked. In a browser there is none.
import { RetortError } from '../kernel/errors';
import { parseEvent, parseRequest, parseResponse } from './contract';
import type {
  DesktopDescription,
  EventPayload,
  MenuCommand,
  OpenedFile,
  Request,
  Response,
  Theme,
} from './contract';
import { BRIDGE_PROPERTY } from './names';
import type { Bridge, BridgeEvent, Verb } from './names';

export type Desktop = {
  describe(): Promise<DesktopDescription>;
  /** Workspace archives opened from the desktop since the last time; each `url` can be fetched once. */
  takeOpened(): Promise<OpenedFile[]>;
  /** Window frame, native menus and the ground of the next start follow it. */
  setTheme(theme: Theme): Promise<void>;
  /** Something waits for `takeOpened`. Returns what ends the listening. */
  onOpened(listener: () => void): () => void;
  onCommand(listener: (command: MenuCommand) => void): () => void;
};

/**
 * The desktop behind `host` (the window's global object), or undefined in a browser.
 * Its promises reject with RetortError `bridge-failed` {verb} when the desktop refuses or answers with something else.
 */
export function connectDesktop(host: object): Desktop | undefined {
  const bridge: unknown = Reflect.get(host, BRIDGE_PROPERTY);
  if (!isBridge(bridge)) return undefined;
  return {
    describe: () => ask(bridge, 'describe', {}),
    takeOpened: () => ask(bridge, 'take-opened', {}),
    setTheme: async (theme) => {
      await ask(bridge, 'set-theme', { theme });
    },
    onOpened: (listener) => listen(bridge, 'opened', listener),
    onCommand: (listener) => listen(bridge, 'command', ({ command }) => listener(command)),
  };
}

function isBridge(value: unknown): value is Bridge {
  if (typeof value !== 'object' || value === null) return false;
  return (
    typeof Reflect.get(value, 'invoke') === 'function' && typeof Reflect.get(value, 'listen') === 'function'
  );
}

async function ask<V extends Verb>(bridge: Bridge, verb: V, request: Request<V>): Promise<Response<V>> {
  try {
    return parseResponse(verb, await bridge.invoke(verb, parseRequest(verb, request)));
  } catch (cause) {
    throw new RetortError('bridge-failed', { verb }, { cause });
  }
}

function listen<E extends BridgeEvent>(
  bridge: Bridge,
  event: E,
  listener: (payload: EventPayload<E>) => void,
): () => void {
  return bridge.listen(event, (payload) => listener(parseEvent(event, payload)));
}
