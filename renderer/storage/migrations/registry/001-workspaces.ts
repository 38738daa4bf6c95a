// The list of workspaces on this machine.
import type { Migration } from '../migration';

export const workspaces: Migration = { version: 1, stores: { workspaces: 'id' } };
