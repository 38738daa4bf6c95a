// What a person does to the style: choosing is a step of the graph, keeping one under a name is a preference.
import { sameStyle, type GraphStyle } from '../../../../shared/model/records/graph-style';
import * as command from '../../../state/graph-view-commands';
import { withoutStyle, withStyle, type NamedStyle } from '../../../state/named-styles';
import { withinSentence } from '../../../state/entity-text';
import { step, viewOf, type GraphDesk } from '../graph-desk';
import { edgeWords } from './edge-words';
import { colourMeasure, sizeMeasure } from './measures';

export function colourBy(desk: GraphDesk, id: string): void {
  dress(desk, { colour: id }, `colour by ${word(colourMeasure(id).label)}`);
}

export function sizeBy(desk: GraphDesk, id: string): void {
  dress(desk, { size: id }, `size by ${word(sizeMeasure(id).label)}`, '; lay out to make room');
}

export function tellOnEdges(desk: GraphDesk, id: string): void {
  dress(desk, { edges: id }, `edge labels: ${word(edgeWords(id).label)}`);
}

export function wear(desk: GraphDesk, { name, style }: NamedStyle): void {
  dress(desk, style, `style “${name}”`);
}

function dress(desk: GraphDesk, part: Partial<GraphStyle>, label: string, advice = ''): void {
  step(desk, label, command.dress({ ...viewOf(desk).style, ...part }), `Graph: ${label}${advice}`);
}

/** "PageRank" stays. */
const word = (label: string): string => (/^[A-Z][a-z]+[A-Z]/u.test(label) ? label : withinSentence(label));

/** The style of this look that has a name; undefined: a person's own choice. */
export function namedLike(styles: readonly NamedStyle[], style: GraphStyle): NamedStyle | undefined {
  return styles.find((one) => sameStyle(one.style, style));
}

export function keepStyle(desk: GraphDesk, name: string): void {
  const { store, actions } = desk.workbench;
  const { styles } = store.getState().preferences;
  actions.prefer({ styles: withStyle(styles, { name, style: viewOf(desk).style }) });
  actions.announce(`Saved: style “${name}”`);
}

/** Deleting is undone from the notice that says so. */
export function deleteStyle(desk: GraphDesk, named: NamedStyle): void {
  const { store, actions } = desk.workbench;
  const own = (): readonly NamedStyle[] => store.getState().preferences.styles;
  actions.prefer({ styles: withoutStyle(own(), named.name) });
  actions.announce(`Deleted: style “${named.name}”`);
  const back = (): void => {
    actions.prefer({ styles: withStyle(own(), named) });
    actions.dismiss('style-deleted');
    actions.announce(`Back: style “${named.name}”`);
  };
  actions.notify({
    ...{ id: 'style-deleted', tone: 'info', title: `The style “${named.name}” is deleted` },
    words: 'What is drawn in it stays so.',
    actions: [{ label: 'Put it back', run: back }],
  });
}
