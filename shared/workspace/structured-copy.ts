// Copies of what is stored in memory.

/** Records are plain data: copying them keeps callers from changing what is stored. */
export function structuredCopy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(structuredCopy) as T;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, structuredCopy(member as unknown)]),
  ) as T;
}
