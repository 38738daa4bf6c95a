// What crosses between the window and the worker that simulates the sample's logs.
import type { ImportSpec } from '../../shared/model/records/import-spec';
import type { Outcome } from './outcome';

export type SimulatedLogs = { logs: { name: string; content: Blob }[]; spec: ImportSpec };

export type SampleRemote = {
  /** The outcome's value is SimulatedLogs. */
  simulate(seed: number, accounts: number): Promise<Outcome>;
};
