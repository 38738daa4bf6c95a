// Exports leave the page as downloads of its own bytes: a person says where to, in the desktop's dialog. Any other download is refused.
import { app } from 'electron';
import type { Session } from 'electron';
import path from 'node:path';
import { APP_ORIGIN } from '../../shared/host/app-origin';

export function guardDownloads(session: Session): void {
  session.on('will-download', (event, item) => {
    if (!isOwnBytes(item.getURL())) {
      event.preventDefault();
      return;
    }
    item.setSaveDialogOptions({
      defaultPath: path.join(app.getPath('downloads'), path.basename(item.getFilename())),
    });
  });
}

function isOwnBytes(url: string): boolean {
  return url.startsWith(`blob:${APP_ORIGIN}/`) || url.startsWith(`${APP_ORIGIN}/`);
}
