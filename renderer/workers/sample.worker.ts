// The sample's worker: simulates logs and hands them over as files, which then go the way of any other log.
import * as Comlink from 'comlink';
import { simulate } from '../../shared/simulate/simulate';
import { outcome } from './outcome';
import type { SampleRemote, SimulatedLogs } from './sample-protocol';

const remote: SampleRemote = {
  simulate: (seed, accounts) =>
    outcome(async (): Promise<SimulatedLogs> => {
      const { logs, spec } = simulate({ seed, accounts });
      return { spec, logs: logs.map((log) => ({ name: log.name, content: new Blob([...log.chunks()]) })) };
    }),
};

Comlink.expose(remote);
