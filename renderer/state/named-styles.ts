// Styles of the graph under a name: a person's own ways of looking, which say nothing of anybody's data. Kept with the preferences, for all workspaces of this machine.
import { STYLE_ID, type GraphStyle } from '../../shared/model/records/graph-style';

export type NamedStyle = { name: string; style: GraphStyle };

export const MOST_STYLES = 50;
/** Characters of a name. */
export const MOST_STYLE_NAME = 40;

/** In order of names; a style takes the place of the one of its name. Beyond the most there can be, the list stays as it is. */
export function withStyle(styles: readonly NamedStyle[], named: NamedStyle): readonly NamedStyle[] {
  const others = styles.filter(({ name }) => name !== named.name);
  if (others.length >= MOST_STYLES) return styles;
  return [...others, named].sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function withoutStyle(styles: readonly NamedStyle[], name: string): readonly NamedStyle[] {
  return styles.filter((one) => one.name !== name);
}

/** Reads what was written before; what is no style is left out. */
export function parseStyles(written: unknown): readonly NamedStyle[] {
  const list: readonly unknown[] = Array.isArray(written) ? written : [];
  return list
    .flatMap((one) => styleIn(one) ?? [])
    .reduce<readonly NamedStyle[]>((styles, one) => withStyle(styles, one), []);
}

function styleIn(written: unknown): NamedStyle | null {
  const { name, style } = fields(written);
  const { colour, size, edges } = fields(style);
  if (typeof name !== 'string' || name.trim() !== name || name === '' || name.length > MOST_STYLE_NAME)
    return null;
  return isId(colour) && isId(size) && isId(edges) ? { name, style: { colour, size, edges } } : null;
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

const isId = (value: unknown): value is string => typeof value === 'string' && STYLE_ID.test(value);
