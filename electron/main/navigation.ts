// No way out of the window: no navigation, no redirect, no second window, no embedded page. A link to elsewhere does nothing.
import type { WebContents } from 'electron';
import { isOwnUrl } from './own-frame';

type Navigation = { preventDefault(): void; url: string };

export function guardNavigation(contents: WebContents): void {
  const refuseForeign = (event: Navigation): void => {
    if (!isOwnUrl(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', refuseForeign);
  contents.on('will-redirect', refuseForeign);
  contents.on('will-frame-navigate', refuseForeign);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
