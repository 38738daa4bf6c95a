// The list of workspaces, opened when it is first asked for: a failure reaches whoever asked, with a window to say it in, and asking again tries again.
import type { WorkspaceRegistry } from '../../shared/ports/workspace-store';

export function registryOnDemand(open: () => Promise<WorkspaceRegistry>): WorkspaceRegistry {
  let opening: Promise<WorkspaceRegistry> | null = null;
  const registry = (): Promise<WorkspaceRegistry> => {
    opening ??= open().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  return {
    list: async () => (await registry()).list(),
    create: async (record) => (await registry()).create(record),
    open: async (id, patience) => (await registry()).open(id, patience),
    read: async (id) => (await registry()).read(id),
    remove: async (id) => (await registry()).remove(id),
  };
}
