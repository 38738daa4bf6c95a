// The windows of this machine that have one workspace open: one of them writes, the others read and follow.
import type { Change } from './workspace-store';

export type WindowsListener = {
  /** What the one that writes has changed; it is durable. */
  changed?(types: readonly Change['type'][]): void;
  /** The workspace was deleted. */
  removed?(): void;
  /** Another window asks to write. Gives what this one is at, where that must not be broken off; undefined: it gives way. */
  asked?(): string | undefined;
  /** This one said that it gives way, and now does. */
  giveWay?(): void;
};

export interface WorkspaceWindows {
  listen(listener: WindowsListener): void;
  tellChanged(types: readonly Change['type'][]): void;
  tellRemoved(): void;
  /** Resolves once a window that writes has said so; where there is none, never. */
  writerAnswers(): Promise<void>;
  /**
   * Resolves once the one that writes has said that it gives way; it may still be storing then, so that its lock is to be waited for.
   * @throws RetortError `workspace-busy` {task}; `workspace-open-elsewhere` where it does not answer
   */
  askToWrite(): Promise<void>;
  close(): void;
}
