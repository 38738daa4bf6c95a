// All that the page gets of Electron: the verbs and events of the contract, by name. Both sides check what goes through.
import { contextBridge, ipcRenderer } from 'electron';
import { BRIDGE_PROPERTY, eventChannel, EVENTS, verbChannel, VERBS } from '../../shared/ipc/names';
import type { Bridge } from '../../shared/ipc/names';

const bridge: Bridge = {
  invoke: async (verb, request) => {
    if (!VERBS.includes(verb)) throw new Error('no such verb');
    return (await ipcRenderer.invoke(verbChannel(verb), request)) as unknown;
  },
  listen: (event, listener) => {
    if (!EVENTS.includes(event)) throw new Error('no such event');
    const channel = eventChannel(event);
    const heard = (_event: unknown, payload: unknown): void => listener(payload); // the event object itself stays here: it carries the sender
    ipcRenderer.on(channel, heard);
    return () => ipcRenderer.removeListener(channel, heard);
  },
};

contextBridge.exposeInMainWorld(BRIDGE_PROPERTY, bridge);
