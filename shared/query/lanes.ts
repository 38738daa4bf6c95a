// Activity of single accounts, one lane each, in the bins of a timeline.
import type { EntityId } from '../dataset/types';
import type { Lanes, LanesQuery } from '../engine/engine';
import { entityRow } from './rows';
import { fillBins } from './timeline';
import type { Series } from './timeline-series';
import type { ObservedView } from './view';
import { checkEntity, kindOf } from './view';

/**
 * The most active of the given accounts, most active first, ties to the one that appeared first; what is no account is passed over.
 * @throws RetortError `entity-not-found`
 */
export function lanes(view: ObservedView, { ids, edges, most }: LanesQuery): Lanes {
  const accounts = accountsAmong(view, ids);
  const { volume } = view.columns();
  const shown = accounts
    .sort((a, b) => (volume[b] as number) - (volume[a] as number) || a - b)
    .slice(0, most);
  return {
    accounts: accounts.length,
    lanes: shown.map((id) => {
      const { counts, untimed } = fillBins(view.dataset, Uint32Array.of(id), WHOLE, edges);
      return { row: entityRow(view, id), counts: [...(counts[0] ?? [])], untimed };
    }),
  };
}

/** All of an account is one series. */
const WHOLE: Series = {
  series: [{ type: 'no-ring' }],
  rings: 0,
  placesOf: ({ subject }, rows) => new Uint8Array((rows ?? subject).length),
};

/** Distinct, in any order. */
export function accountsAmong(view: ObservedView, ids: readonly EntityId[]): EntityId[] {
  const account = view.kinds.ids.indexOf('account');
  return [...new Set(ids)].filter((id) => {
    checkEntity(view, id);
    return kindOf(view, id) === account;
  });
}
