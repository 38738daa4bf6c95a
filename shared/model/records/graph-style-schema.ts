// What a style may be when it comes out of an archive or a kept step.
import { z } from 'zod';
import { STYLE_ID } from './graph-style';

const id = z.string().regex(STYLE_ID);

export const graphStyleSchema = z.strictObject({ colour: id, size: id, edges: id });
