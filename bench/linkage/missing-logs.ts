// What an investigator may have to do without, as changes of the import specification: what has no entry is not read.
import type { ImportSpec, ObservationSpec } from '../../shared/model/records/import-spec';

export type SpecChange = (spec: ImportSpec) => ImportSpec;

/** No log of devices, and no device in any other. */
export const noDevices: SpecChange = (spec) => keeping(spec, ({ relation }) => relation !== 'used-device');

/** No log of use: no prompts, no keys, no addresses of calls. */
export const noUsage: SpecChange = (spec) => ({
  ...spec,
  logs: spec.logs.filter(({ observations }) => observations.every(({ relation }) => relation !== 'prompted')),
});

const ADDRESSES = new Set(['signed-up-from', 'signed-in-from', 'part-of']);

/** From where accounts signed up and signed in; nothing else of any log. */
export const addressesOnly: SpecChange = (spec) => keeping(spec, ({ relation }) => ADDRESSES.has(relation));

function keeping(spec: ImportSpec, kept: (observation: ObservationSpec) => boolean): ImportSpec {
  const logs = spec.logs.map((log) => ({ ...log, observations: log.observations.filter(kept) }));
  return { ...spec, logs: logs.filter(({ observations }) => observations.length > 0) };
}
