// The way back from expanding and opening: what hangs on the chosen nodes alone leaves, accounts that are alike become one node again.
import { entitiesOf } from '../../state/graph-view';
import { hangingAlone, takeOut } from '../../state/graph-view-collapse';
import { alikeNodes, gather } from '../../state/graph-view-gather';
import { formatOf } from '../../ui/format';
import { say, step, targetNodes, viewOf } from './graph-desk';
import type { GraphDesk } from './graph-desk';

export function collapseTargets(desk: GraphDesk): void {
  const ids = hangingAlone(viewOf(desk), targetNodes(desk));
  const words = formatOf(ids.length, 'neighbour');
  if (ids.length === 0) say(desk, 'No neighbour hangs on it alone');
  else step(desk, `collapse ${words}`, takeOut(ids), `${words} taken out of the graph`);
}

/** Those that are like what is chosen; where nothing is chosen, all that are shown. */
export function gatherAlike(desk: GraphDesk): void {
  const targets = targetNodes(desk);
  const classes = alikeNodes(viewOf(desk), targets.length === 0 ? null : targets);
  const accounts = classes.flat().reduce((sum, node) => sum + entitiesOf(node).length, 0);
  const words = `${formatOf(accounts, 'alike account')} into ${formatOf(classes.length, 'collection')}`;
  if (classes.length === 0) say(desk, 'No other account in sight has exactly the same selectors');
  else step(desk, `gather ${words}`, gather(classes), `Gathered ${words}`);
}
