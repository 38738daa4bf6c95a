// What a kept step of the graph may be when it is read again. Every place that it names must be in its list of keys.
import { z } from 'zod';
import { graphFilterSchema } from './entity-filter-schema';
import type { GraphStep, NodeRef } from './graph-step';
import { coordinate, noteText } from './graph-note-schema';
import { graphStyleSchema } from './graph-style-schema';
import { MOST_GROUP_NAME } from './saved-view';

const place = z.int().min(0).max(10_000_000);
const text = z.string().max(1_000);
const ref = z.string().regex(/^(e\d{1,8}|c\d{1,8}-\d{1,8})$/u);
const noteId = z.string().regex(/^n[1-9]\d{0,2}$/u);
const flags = z.array(z.tuple([ref, z.boolean()]));

const scope = z.strictObject({
  ringId: z.string().min(1).max(200),
  rank: place,
  selectorsShown: place,
  selectorsTotal: place,
});

const node = z.union([
  z.strictObject({ bits: z.number(), suppressed: text.nullable(), unsought: place.exactOptional() }),
  z.strictObject({
    members: z.array(place).min(2),
    name: z.string().min(1).max(MOST_GROUP_NAME).exactOptional(),
  }),
]);

export const graphStepSchema = z
  .strictObject({
    keys: z.array(z.tuple([text.min(1), text, z.string().max(65_536)])),
    scope: scope.nullable().exactOptional(),
    nodes: z.array(z.tuple([ref, node.nullable()])).exactOptional(),
    edges: z
      .array(z.tuple([ref, ref, z.tuple([z.number(), place, text.nullable()]).nullable()]))
      .exactOptional(),
    places: z.array(z.tuple([ref, z.tuple([coordinate, coordinate]).nullable()])).exactOptional(),
    hidden: flags.exactOptional(),
    pinned: flags.exactOptional(),
    hiddenKinds: z.array(z.tuple([text, z.boolean()])).exactOptional(),
    filter: graphFilterSchema.exactOptional(),
    style: graphStyleSchema.exactOptional(),
    notes: z.array(z.tuple([noteId, z.tuple([coordinate, coordinate, noteText]).nullable()])).exactOptional(),
    focus: z
      .strictObject({ on: place, steps: place, aside: z.array(ref) })
      .nullable()
      .exactOptional(),
  })
  .refine(namesItsKeys, 'it names an entity that it has no key of')
  .refine(fitsItsNodes, 'a node is not what its name says');

function namesItsKeys(step: GraphStep): boolean {
  const known = (one: NodeRef): boolean => headOf(one) < step.keys.length;
  return (
    [step.nodes, step.places, step.hidden, step.pinned].every((part) => part?.every(([one]) => known(one)) ?? true) &&
    (step.focus?.aside.every(known) ?? true) &&
    (step.edges?.every(([from, to]) => known(from) && known(to)) ?? true) &&
    (step.nodes ?? []).every(([, own]) => own === null || !('members' in own) || own.members.every((at) => at < step.keys.length)) // prettier-ignore
  );
}

function fitsItsNodes({ nodes = [] }: GraphStep): boolean {
  return nodes.every(([name, own]) => {
    if (own === null) return true;
    if (!('members' in own)) return name.startsWith('e');
    return name === `c${own.members[0]}-${own.members.length}`;
  });
}

function headOf(name: NodeRef): number {
  return Number.parseInt(name.slice(1), 10);
}
