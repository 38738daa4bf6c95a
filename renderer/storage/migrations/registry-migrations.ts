// Every step of the registry's database, in order.
import type { Migration } from './migration';
import { workspaces } from './registry/001-workspaces';

export const registryMigrations: readonly Migration[] = [workspaces];
