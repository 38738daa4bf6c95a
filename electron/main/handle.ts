// The only way a message from the window reaches a capability: frame and origin first, then the request's shape, then the response's.
import { ipcMain } from 'electron';
import type { IpcMainInvokeEvent } from 'electron';
import { parseRequest, parseResponse } from '../../shared/ipc/contract';
import type { Request, Response } from '../../shared/ipc/contract';
import { verbChannel } from '../../shared/ipc/names';
import type { Verb } from '../../shared/ipc/names';
import { isOwnFrame } from './own-frame';

export type Capability<V extends Verb> = (request: Request<V>) => Response<V> | Promise<Response<V>>;

export function handle<V extends Verb>(verb: V, capability: Capability<V>): void {
  ipcMain.handle(
    verbChannel(verb),
    async (event: Pick<IpcMainInvokeEvent, 'senderFrame'>, payload: unknown) => {
      if (!isOwnFrame(event.senderFrame)) throw new Error(`${verb}: refused, not the window's own frame`);
      return parseResponse(verb, await capability(parseRequest(verb, payload)));
    },
  );
}
