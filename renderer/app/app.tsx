// The whole window: themes, surroundings, and the shell around whatever workspace is open.
import { MantineProvider } from '@mantine/core';
import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import {
  SessionProvider,
  SurroundingsProvider,
  useHost,
  useWorkbench,
  type Surroundings,
} from '../state/context';
import type { ScreenDefinition } from '../state/screen';
import type { CurrentSession } from './current-session';
import { pageNonce } from './nonce';
import { Announcer } from './shell/announcer';
import { Notices } from './shell/notices';
import { Shell } from './shell/shell';
import { StartPage } from './start-page';
import { resolveVariables, theme } from './theme';
import { wearTheme } from './wear-theme';

export function App({
  surroundings,
  current,
  screens,
}: {
  surroundings: Surroundings;
  current: CurrentSession;
  screens: readonly ScreenDefinition[];
}) {
  return (
    <SurroundingsProvider value={surroundings}>
      <Themed>
        <OpenWorkspace current={current} screens={screens} />
        <Notices />
        <Announcer />
      </Themed>
    </SurroundingsProvider>
  );
}

function Themed({ children }: { children: React.ReactNode }) {
  const chosen = useWorkbench((state) => state.preferences.theme);
  const host = useHost();
  useLayoutEffect(() => wearTheme(document.documentElement, chosen), [chosen]);
  useEffect(() => {
    void host.desktop?.setTheme(chosen).catch(() => undefined);
  }, [chosen, host]);
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={chosen}
      cssVariablesResolver={resolveVariables}
      getStyleNonce={pageNonce}
    >
      {children}
    </MantineProvider>
  );
}

/** A workspace that is opened gets a new tree: nothing that a screen held of the one before survives. */
function OpenWorkspace({
  current,
  screens,
}: {
  current: CurrentSession;
  screens: readonly ScreenDefinition[];
}) {
  const session = useSyncExternalStore(current.subscribe, current.get);
  const turn = useSyncExternalStore(current.subscribe, current.turn);
  if (session === null) return <StartPage />;
  return (
    <SessionProvider key={turn} session={session}>
      <Shell screens={screens} />
    </SessionProvider>
  );
}
