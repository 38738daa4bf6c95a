// Asks the browser not to clear the workspaces when the disk runs low, and says how much room there is (Storage Standard).

export type StorageRoom = {
  /** False: the browser may delete every workspace to make room. */
  persisted: boolean;
  /** Bytes in use and in reach, as far as the browser tells. */
  used: number | null;
  quota: number | null;
};

/** Desktop: granted always. Browser: granted by the browser's own judgement, without a prompt in Chromium. */
export async function requestPersistence(): Promise<StorageRoom> {
  // Workers cannot ask.
  const storage: StorageManager & { persist?(): Promise<boolean> } = navigator.storage;
  const persisted = (await storage.persist?.()) ?? false;
  return { ...(await storageRoom()), persisted };
}

export async function storageRoom(): Promise<StorageRoom> {
  const [persisted, { usage, quota }] = await Promise.all([
    navigator.storage.persisted(),
    navigator.storage.estimate(),
  ]);
  return { persisted, used: usage ?? null, quota: quota ?? null };
}
