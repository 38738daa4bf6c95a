// What the columns of a graph's rows are called. An end's column says what is in it, so that one column holds one kind, of one realm, by one relation.

export type End = 'source' | 'target';

/** Where an end's value goes: what the file says of its kind, whose it is, and (targets alone) by which relation. Empty: the file does not say. */
export type EndPlace = { end: End; kind: string; realm: string; relation: string };

/** "source: account", "target: device @ lab-b ← used-device", "target". */
export function endColumn({ end, kind, realm, relation }: EndPlace): string {
  return `${end}${part(': ', kind)}${part(' @ ', realm)}${part(' ← ', relation)}`;
}

/** Undefined for the column of an attribute. */
export function endOf(column: string): EndPlace | undefined {
  const found = /^(source|target)(?:: ([^@←]*?))?(?: @ ([^@←]*?))?(?: ← ([^@←]*))?$/.exec(column);
  if (found === null) return undefined;
  const [, end, kind = '', realm = '', relation = ''] = found;
  return {
    end: end === 'source' ? 'source' : 'target',
    kind: plain(kind),
    realm: plain(realm),
    relation: plain(relation),
  };
}

export const nodeColumn = (end: End, attribute: string): string => `${end}.${attribute}`;
export const edgeColumn = (attribute: string): string => `edge.${attribute}`;

/** The attribute that a column is of, without whose. */
export const attributeOf = (column: string): string => column.replace(/^(?:source|target|edge)\./, '');

function part(before: string, text: string): string {
  return text === '' ? '' : `${before}${text.replaceAll(/[%@←\n\r]/g, encodeURIComponent)}`;
}

function plain(text: string): string {
  return text.replaceAll(/%25|%40|%E2%86%90|%0A|%0D/g, decodeURIComponent);
}
