// What the desk is made of.
import type { WorkspaceWindows } from '../../shared/ports/workspace-windows';
import type { Host } from '../state/host';
import type { Workbench } from '../state/store';
import type { CurrentSession } from './current-session';
import type { RememberedWorkspaces } from './remembered-workspaces';
import type { RemoteEngine, RemoteIngest } from './session-parts';

export type DeskParts = RememberedWorkspaces & {
  workbench: Workbench;
  host: Host;
  current: CurrentSession;
  /** Each starts a worker on the workspace with this id. */
  startEngine(workspaceId: string): Promise<RemoteEngine>;
  startIngest(workspaceId: string): Promise<RemoteIngest>;
  /** Joins the windows that have the workspace with this id open; `writes`: whether this one is the one that writes. */
  joinWindows(workspaceId: string, writes: () => boolean): WorkspaceWindows;
  /** Opens the workspace that was open last, or another. */
  openAny(): Promise<void>;
};
