// The one bridge contract: the shape of every request, response and event. Both sides check what arrives against it.
import { z } from 'zod';
import type { BridgeEvent, Verb } from './names';

// The window's policy forbids generated code; without this zod would try it and be reported.
z.config({ jitless: true });

const nothing = z.strictObject({});

/** Themes a person can choose; `system` follows the desktop. */
export const THEMES = ['dark', 'light', 'system'] as const;

/** Commands of the desktop's menu that the window carries out. */
export const MENU_COMMANDS = [
  'open-workspace',
  'save-workspace',
  'import-logs',
  'settings',
  'palette',
  'keyboard-map',
  'undo',
  'redo',
] as const;

const describeResponse = z.strictObject({
  version: z.string(),
  electron: z.string(),
  chromium: z.string(),
  platform: z.string(),
});

/** A workspace archive that a person opened from the desktop. `url` serves its bytes to this window, once. */
const openedFile = z.strictObject({
  name: z.string().min(1),
  size: z.int().nonnegative(),
  url: z.string().startsWith('app://retort/opened/'),
});

export const verbs = {
  describe: { request: nothing, response: describeResponse },
  'take-opened': { request: nothing, response: z.array(openedFile) },
  'set-theme': { request: z.strictObject({ theme: z.enum(THEMES) }), response: nothing },
} satisfies Record<Verb, { request: z.ZodType; response: z.ZodType }>;

export const events = {
  /** Something was opened: ask with `take-opened`. */
  opened: nothing,
  command: z.strictObject({ command: z.enum(MENU_COMMANDS) }),
} satisfies Record<BridgeEvent, z.ZodType>;

export type Request<V extends Verb> = z.infer<(typeof verbs)[V]['request']>;
export type Response<V extends Verb> = z.infer<(typeof verbs)[V]['response']>;
export type EventPayload<E extends BridgeEvent> = z.infer<(typeof events)[E]>;

export type Theme = (typeof THEMES)[number];
export type MenuCommand = (typeof MENU_COMMANDS)[number];
export type DesktopDescription = z.infer<typeof describeResponse>;
export type OpenedFile = z.infer<typeof openedFile>;

/** @throws ZodError when `payload` is no request of this verb. */
export function parseRequest<V extends Verb>(verb: V, payload: unknown): Request<V> {
  return verbs[verb].request.parse(payload) as Request<V>;
}

/** @throws ZodError when `payload` is no response of this verb. */
export function parseResponse<V extends Verb>(verb: V, payload: unknown): Response<V> {
  return verbs[verb].response.parse(payload) as Response<V>;
}

/** @throws ZodError when `payload` is no such event. */
export function parseEvent<E extends BridgeEvent>(event: E, payload: unknown): EventPayload<E> {
  return events[event].parse(payload) as EventPayload<E>;
}
