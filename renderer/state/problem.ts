// Anything thrown, as a problem with a code that the window has words for.
import { RetortError } from '../../shared/kernel/errors';
import type { Problem } from './workbench';

export function problemOf(error: unknown): Problem {
  if (error instanceof RetortError) return { code: error.code, data: error.data };
  return { code: 'internal', data: { message: error instanceof Error ? error.message : String(error) } };
}
