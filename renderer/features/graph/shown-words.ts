// "412 of 1,482 accounts, 95 of 130 elements shown": how much of the graph is in sight, over it and in the live region.
import type { Shown } from '../../state/graph-view';
import { formatCount, formatOf } from '../../ui/format';

export function shownWords({ accounts, elements }: Shown): string {
  return `${counted(accounts, 'account')}, ${counted(elements, 'element')} shown`;
}

function counted({ shown, of }: { shown: number; of: number }, one: string): string {
  return shown === of ? formatOf(of, one) : `${formatCount(shown)} of ${formatOf(of, one)}`;
}
