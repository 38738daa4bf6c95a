// The only way the main process speaks to the window unasked.
import type { BrowserWindow } from 'electron';
import { parseEvent } from '../../shared/ipc/contract';
import type { EventPayload } from '../../shared/ipc/contract';
import { eventChannel } from '../../shared/ipc/names';
import type { BridgeEvent } from '../../shared/ipc/names';

export function tell<E extends BridgeEvent>(window: BrowserWindow, event: E, payload: EventPayload<E>): void {
  window.webContents.send(eventChannel(event), parseEvent(event, payload));
}
