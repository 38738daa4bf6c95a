/** True for root on Linux, as whom Chromium's sandbox cannot start. */
export function isRoot(): boolean;
/** The repository's folder. */
export const repository: string;
