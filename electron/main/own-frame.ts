// Who may speak to the main process: the top frame of our own page, and no other.
import type { WebFrameMain } from 'electron';
import { APP_HOST, APP_SCHEME } from '../../shared/host/app-origin';

export function isOwnUrl(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST;
  } catch {
    return false; // what is no address is not ours
  }
}

/** False for frames inside the page, for pages of another origin, and for a frame that is already gone. */
export function isOwnFrame(frame: Pick<WebFrameMain, 'parent' | 'url'> | null): boolean {
  return frame !== null && frame.parent === null && isOwnUrl(frame.url);
}
