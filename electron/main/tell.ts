// The only way the main process speaks to the window unasked.
import type { WebContents } from 'electron';
import { parseEvent } from '../../shared/ipc/contract';
import type { EventPayload } from '../../shared/ipc/contract';
import { eventChannel } from '../../shared/ipc/names';
import type { BridgeEvent } from '../../shared/ipc/names';

export function tell<E extends BridgeEvent>(contents: WebContents, event: E, payload: EventPayload<E>): void {
  contents.send(eventChannel(event), parseEvent(event, payload));
}
