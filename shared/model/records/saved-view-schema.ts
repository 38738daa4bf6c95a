// What a saved view may be when it comes out of an archive.
import { z } from 'zod';
import { MOST_VIEW_ENTITIES, MOST_VIEW_NAME, MOST_VIEWS } from './saved-view';

const entity = z.strictObject({
  kind: z.string().min(1).max(200),
  realm: z.string().max(1_000),
  value: z.string().min(1).max(65_536),
});

const node = z.strictObject({
  entities: z.array(entity).min(1).max(MOST_VIEW_ENTITIES),
  x: z.number(),
  y: z.number(),
  hidden: z.literal(true).exactOptional(),
  pinned: z.literal(true).exactOptional(),
  unsought: z.int().min(1).exactOptional(),
});

const place = z.int().min(0);

export const savedViewSchema = z
  .strictObject({
    name: z.string().min(1).max(MOST_VIEW_NAME),
    // To the millisecond, so that text sorts as time does.
    at: z.iso.datetime({ precision: 3 }),
    elements: place,
    entities: place,
    ring: z.strictObject({ id: z.string().min(1).max(200), selectors: place }).nullable(),
    nodes: z.array(node).max(MOST_VIEW_ENTITIES),
    edges: z.array(
      z.strictObject({ from: place, to: place, relation: z.string().min(1).max(200).nullable() }),
    ),
    hiddenKinds: z.array(z.string().min(1).max(200)).max(10_000),
  })
  .refine(
    ({ nodes, edges }) => edges.every(({ from, to }) => from < nodes.length && to < nodes.length),
    'an edge leads to a node that is not there',
  )
  .refine(
    ({ nodes, elements, entities }) =>
      elements === nodes.length && entities === nodes.reduce((sum, one) => sum + one.entities.length, 0),
    'it holds another number than it says',
  );

export const savedViewsSchema = z
  .array(savedViewSchema)
  .max(MOST_VIEWS)
  .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, 'a name is given twice');
