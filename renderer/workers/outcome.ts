// What a worker answers: a value, or an error that keeps its code and data on the way.
import { RetortError, type ErrorCode, type ErrorData } from '../../shared/kernel/errors';

export type Outcome = { ok: true; value: unknown } | { ok: false; code: ErrorCode; data: ErrorData };

/** In the worker. */
export async function outcome(run: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    if (error instanceof RetortError) return { ok: false, code: error.code, data: error.data };
    console.error(error);
    return {
      ok: false,
      code: 'internal',
      data: { message: error instanceof Error ? error.message : String(error) },
    };
  }
}

/** In the window. @throws RetortError as the worker did */
export function unwrap(given: Outcome): unknown {
  if (given.ok) return given.value;
  throw new RetortError(given.code, given.data);
}
