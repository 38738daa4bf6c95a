// What a kept step of the workspace may be when it is read again: the change that it made, and the one that takes it back. Damaged bytes reach no record.
import { z } from 'zod';
import { customKindSchema, importSpecSchema } from './import-spec-schema';
import { MOST_JUDGEMENTS } from './judgement';
import { judgementsSchema } from './judgement-schema';
import { linkageSettingsSchema } from './linkage-settings-schema';
import { savedViewsSchema } from './saved-view-schema';
import { MOST_MARKS } from './time-mark';
import { timeMarksSchema } from './time-mark-schema';
import { warningListSchema } from './warning-list-schema';
import { MARKINGS } from './workspace';

const name = z.string().min(1).max(1_000);
const id = z.string().min(1).max(200);
const sequence = z.int().min(1).max(100_000);

const change = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('set-linkage'), settings: linkageSettingsSchema(id) }),
  z.strictObject({
    type: z.literal('judge'),
    judgements: judgementsSchema,
    takenBack: z.array(z.string()).max(MOST_JUDGEMENTS),
  }),
  z.strictObject({
    type: z.literal('set-warning-lists'),
    lists: z.array(warningListSchema).max(1_000),
    removed: z.array(name).max(1_000),
  }),
  z.strictObject({
    type: z.literal('set-views'),
    views: savedViewsSchema,
    removed: z.array(name).max(1_000),
  }),
  z.strictObject({
    type: z.literal('set-marks'),
    marks: timeMarksSchema,
    removed: z.array(id).max(MOST_MARKS),
  }),
  z.strictObject({ type: z.literal('rename'), name }),
  z.strictObject({ type: z.literal('set-marking'), marking: z.enum(MARKINGS) }),
  z.strictObject({ type: z.literal('save-spec'), spec: importSpecSchema }),
  z.strictObject({ type: z.literal('delete-spec'), name }),
  z.strictObject({ type: z.literal('save-kind'), kind: customKindSchema }),
  z.strictObject({ type: z.literal('delete-kind'), id }),
  z.strictObject({ type: z.literal('set-aside-sources'), sourceIds: z.array(id).max(100_000) }),
  z.strictObject({
    type: z.literal('bring-back-sources'),
    sources: z.array(z.strictObject({ id, sequence })).max(100_000),
  }),
]);

const changes = z.union([
  change,
  z.strictObject({ type: z.literal('together'), changes: z.array(change).min(1).max(100_000) }),
]);

export const workspaceStepSchema = z.strictObject({ forward: changes, backward: changes });
