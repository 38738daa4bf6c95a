// What the window may use of the machine: nothing but writing what a person picked, and copying what a person copies.
import type { Session } from 'electron';
import { isOwnUrl } from './own-frame';

/** `fileSystem` is asked after a person chose a file in the picker. */
const GRANTED = new Set(['fileSystem', 'clipboard-sanitized-write']);

export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(GRANTED.has(permission) && details.isMainFrame && isOwnUrl(details.requestingUrl));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => GRANTED.has(permission) && isOwnUrl(origin),
  );
  session.setDevicePermissionHandler(() => false);
}
