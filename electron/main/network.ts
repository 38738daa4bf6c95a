// Below the page's own policy, the session's: whatever the page comes to ask for, only its own origin is ever fetched.
import type { Session } from 'electron';
import { isOwnUrl } from './own-frame';

/** Schemes that name what the page already holds, and the developer tools. */
const LOCAL = ['blob:', 'data:', 'devtools:'];

export function guardNetwork(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: !isOwnUrl(url) && !LOCAL.some((scheme) => url.startsWith(scheme)) });
  });
  session.setSpellCheckerEnabled(false); // it would fetch its dictionaries
}
