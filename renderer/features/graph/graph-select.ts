// Selecting many at once, always among what is shown: all, the others, and what fits a filter.
import type { EntityId } from '../../../shared/dataset/types';
import { entitiesOf, shownNodes } from '../../state/graph-view';
import { formatOf } from '../../ui/format';
import { viewOf, type GraphDesk } from './graph-desk';

export function selectEntities(desk: GraphDesk, entities: readonly EntityId[], add: boolean): void {
  const { selection } = desk.workbench.store.getState();
  const next = add ? [...new Set([...selection.entities, ...entities])] : entities;
  desk.graph.moveCursor(null);
  desk.workbench.actions.select(next);
  desk.workbench.actions.announce(`${formatOf(next.length, 'entity', 'entities')} selected`);
}

export const selectAll = (desk: GraphDesk): void => selectEntities(desk, shownEntities(desk), false);

/** What is shown and not selected instead of what is; what is selected and not shown is let go. */
export function invertSelection(desk: GraphDesk): void {
  const selected = new Set(desk.workbench.store.getState().selection.entities);
  const others = shownEntities(desk).filter((id) => !selected.has(id));
  selectEntities(desk, others, false);
}

const shownEntities = (desk: GraphDesk): EntityId[] => shownNodes(viewOf(desk)).flatMap(entitiesOf);
