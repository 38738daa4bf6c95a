// Windows on one workspace over a BroadcastChannel (HTML Standard). What is said is of this origin alone; a message of another shape is passed over.
import { RetortError } from '../../shared/kernel/errors';
import type { Change } from '../../shared/ports/workspace-store';
import type { WindowsListener, WorkspaceWindows } from '../../shared/ports/workspace-windows';
import { isWritten } from './locks';

type Message =
  | { type: 'changed'; changes: readonly Change['type'][] }
  | { type: 'removed' }
  | { type: 'who-writes'; from: string }
  | { type: 'i-write'; to: string }
  | { type: 'let-me-write'; from: string }
  | { type: 'give-way'; to: string }
  | { type: 'busy'; to: string; task: string };

/** A window in the background answers late; one that hangs does not. */
const ANSWER_MS = 4000;
/** The lock of a window that is gone is let go a moment later. */
const LOOK_EVERY_MS = 100;

/** `writes`: whether this window is the one that writes. */
export function joinWindows(databaseName: string, writes: () => boolean): WorkspaceWindows {
  const channel = new BroadcastChannel(`retort:windows:${databaseName}`);
  const own = crypto.randomUUID();
  const listeners = new Set<WindowsListener>();
  const waiting = new Set<(message: Message) => void>();
  const say = (message: Message): void => channel.postMessage(message);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    for (const hear of waiting) hear(data);
    if (data.type === 'changed') for (const { changed } of listeners) changed?.(data.changes);
    if (data.type === 'removed') for (const { removed } of listeners) removed?.();
    if (data.type === 'who-writes' && writes()) say({ type: 'i-write', to: data.from });
    if (data.type === 'let-me-write' && writes()) answer(data.from);
  };
  const answer = (to: string): void => {
    const task = [...listeners].map(({ asked }) => asked?.()).find((one) => one !== undefined);
    if (task !== undefined) return say({ type: 'busy', to, task });
    say({ type: 'give-way', to });
    for (const { giveWay } of listeners) giveWay?.();
  };
  /** The first message to this window that `of` takes for an answer. */
  const answered = <T>(of: (message: Message) => T | undefined): Promise<T> =>
    new Promise((resolve) => {
      const hear = (message: Message): void => {
        if (!('to' in message) || message.to !== own) return;
        const found = of(message);
        if (found === undefined) return;
        waiting.delete(hear);
        resolve(found);
      };
      waiting.add(hear);
    });
  return {
    listen: (listener) => void listeners.add(listener),
    tellChanged: (changes) => say({ type: 'changed', changes }),
    tellRemoved: () => say({ type: 'removed' }),
    writerAnswers: async () => {
      const answering = answered((message) => (message.type === 'i-write' ? true : undefined));
      say({ type: 'who-writes', from: own });
      await answering;
    },
    askToWrite: async () => {
      const answering = answered((message) =>
        message.type === 'give-way' || message.type === 'busy' ? message : undefined,
      );
      say({ type: 'let-me-write', from: own });
      const said = await Promise.race([answering, unanswered(databaseName)]);
      if (said?.type === 'busy') throw new RetortError('workspace-busy', { task: said.task });
    },
    close: () => channel.close(),
  };
}

/** Resolves where nobody writes: then there is nobody to wait for. @throws RetortError `workspace-open-elsewhere` once it has waited long enough */
async function unanswered(databaseName: string): Promise<undefined> {
  for (let waited = 0; waited < ANSWER_MS; waited += LOOK_EVERY_MS) {
    if (!(await isWritten(databaseName))) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new RetortError('workspace-open-elsewhere', { database: databaseName });
}
