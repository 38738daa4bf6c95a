// What a saved view may be when it comes out of an archive.
import { z } from 'zod';
import { isNoFilter } from './entity-filter';
import { graphFilterSchema } from './entity-filter-schema';
import { MOST_NOTES } from './graph-note';
import { coordinate, noteText } from './graph-note-schema';
import { graphStyleSchema } from './graph-style-schema';
import {
  MOST_GROUP_NAME,
  MOST_VIEW_ENTITIES,
  MOST_VIEW_NAME,
  MOST_VIEWED_ENTITIES,
  MOST_VIEWS,
} from './saved-view';

const place = z.int().min(0).max(1_000_000_000);

const entity = z.strictObject({
  kind: z.string().min(1).max(200),
  realm: z.string().max(1_000),
  value: z.string().min(1).max(65_536),
});

const isAccount = ({ kind }: z.infer<typeof entity>): boolean => kind === 'account';

const nameOf = ({ kind, realm, value }: z.infer<typeof entity>): string =>
  JSON.stringify([kind, realm, value]);

const node = z.strictObject({
  entities: z.array(entity).min(1).max(MOST_VIEW_ENTITIES),
  x: coordinate,
  y: coordinate,
  name: z.string().min(1).max(MOST_GROUP_NAME).exactOptional(),
  hidden: z.literal(true).exactOptional(),
  pinned: z.literal(true).exactOptional(),
  aside: z.literal(true).exactOptional(),
  unsought: place.exactOptional(),
});

export const savedViewSchema = z
  .strictObject({
    name: z
      .string()
      .min(1)
      .max(MOST_VIEW_NAME)
      .refine((name) => name.trim() === name, 'a name begins or ends with white space'),
    // To the millisecond, so that text sorts as time does.
    at: z.iso.datetime({ precision: 3 }),
    elements: place,
    entities: place,
    ringId: z.string().min(1).max(200).nullable(),
    nodes: z.array(node).max(MOST_VIEW_ENTITIES),
    edges: z.array(
      z.strictObject({ from: place, to: place, relation: z.string().min(1).max(200).nullable() }),
    ),
    hiddenKinds: z.array(z.string().min(1).max(200)).max(10_000),
    filter: graphFilterSchema
      .refine((filter) => !isNoFilter(filter), 'a filter that filters nothing')
      .exactOptional(),
    style: graphStyleSchema.exactOptional(),
    focus: z.strictObject({ on: place, steps: place }).exactOptional(),
    notes: z
      .array(z.strictObject({ text: noteText, x: coordinate, y: coordinate }))
      .min(1)
      .max(MOST_NOTES)
      .exactOptional(),
  })
  .refine(
    ({ nodes, edges }) => edges.every(({ from, to }) => from < nodes.length && to < nodes.length),
    'an edge leads to a node that is not there',
  )
  .refine(
    ({ edges }) => new Set(edges.map(({ from, to }) => `${from} ${to}`)).size === edges.length,
    'an edge is drawn twice',
  )
  .refine(
    ({ nodes }) => nodes.every(({ entities: own }) => own.length === 1 || own.every(isAccount)),
    'what is no account is drawn with others as one',
  )
  .refine(({ edges }) => edges.every(({ from, to }) => from !== to), 'an edge leads back to its node')
  .refine(
    ({ nodes }) => nodes.every(({ name, entities: own }) => name === undefined || own.length > 1),
    'a group has one member alone',
  )
  .refine(
    ({ nodes, focus }) => focus !== undefined || nodes.every(({ aside }) => aside === undefined),
    'a node is out of a focus that there is not',
  )
  .refine(
    ({ nodes, entities }) => new Set(nodes.flatMap((one) => one.entities.map(nameOf))).size === entities,
    'an entity is drawn twice',
  )
  .refine(
    ({ nodes, elements, entities }) =>
      elements === nodes.length && entities === nodes.reduce((sum, one) => sum + one.entities.length, 0),
    'it holds another number than it says',
  );

export const savedViewsSchema = z
  .array(savedViewSchema)
  .max(MOST_VIEWS)
  .refine(
    (list) => list.reduce((sum, one) => sum + one.entities, 0) <= MOST_VIEWED_ENTITIES,
    'they hold too many entities together',
  )
  .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, 'a name is given twice');
