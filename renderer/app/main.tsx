// The composition root: everything that the window is made of is put together here, once.
import '@mantine/core/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import '../ui/tokens.css';
import '../ui/base.css';
import './mantine.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { detectHost } from '../host/electron';
import { createCommandRegistry } from '../state/commands';
import { createWorkbench } from '../state/store';
import { databaseOf, openRegistry } from '../storage/workspace-registry';
import { joinWindows } from '../storage/workspace-windows';
import { shippedCurves } from '../../shared/model/kinds/registry';
import { createEngineClient } from '../workers/engine-client';
import { createIngestClient } from '../workers/ingest-client';
import { App } from './app';
import { createCurrentSession } from './current-session';
import { createDesk } from './desk';
import { followDesktop } from './follow-desktop';
import { pageNonce, shareNonce } from './nonce';
import { keepPreferences, readPreferences } from './preferences-store';
import { registryOnDemand } from './registry-on-demand';
import { rememberWorkspaces } from './remembered-workspaces';
import { screens } from './screens';
import { installTrustedTypes } from './trusted-types';
import { wearTheme } from './wear-theme';

async function main(): Promise<void> {
  installTrustedTypes(globalThis);
  shareNonce(pageNonce());
  const preferences = readPreferences();
  wearTheme(document.documentElement, preferences.theme);
  const workbench = createWorkbench(preferences);
  keepPreferences(workbench);
  const host = detectHost();
  const current = createCurrentSession();
  const commands = createCommandRegistry();
  const registry = registryOnDemand(() => openRegistry({ role: 'window' }));
  const desk = createDesk({
    ...rememberWorkspaces(registry),
    workbench,
    host,
    current,
    startEngine: (workspaceId) => createEngineClient(workspaceId, shippedCurves),
    startIngest: async (workspaceId) => createIngestClient(workspaceId),
    joinWindows: (workspaceId, writes) => joinWindows(databaseOf(workspaceId), writes),
  });
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no root');
  createRoot(root).render(
    <StrictMode>
      <App surroundings={{ workbench, commands, desk, host }} current={current} screens={screens} />
    </StrictMode>,
  );
  const started = desk.start();
  followDesktop({ host, desk, commands, workbench }, started);
  await started;
}

void main();
