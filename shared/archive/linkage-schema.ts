// What an archive may say of how rings are found. Apart from what writes it: whoever only hashes a workspace carries no schemas.
import { z } from 'zod';
import { linkageSettingsSchema } from '../model/records/linkage-settings-schema';

export const linkageSchema = linkageSettingsSchema(z.number().int().min(1));
