/** Switches that keep a test's browser quiet, and able to start as root (where Chromium's own sandbox cannot). */
export function browserArguments(): string[];
/**
 * The first Chromium that exists: RETORT_CHROMIUM, Playwright's own, the system's.
 * @returns {string | undefined}
 */
export function findBrowser(): string | undefined;
/**
 * As `findBrowser`, and installs one when none is there.
 * @returns {string} path of the executable
 * @throws Error with what to do when none can be had
 */
export function ensureBrowser(): string;
