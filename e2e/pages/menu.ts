// The desktop's own menu, as a person picks from it.
import type { Retort } from '../launch/retort';

/** Every entry as "File > Settings", separators left out, in order. */
export async function menuEntries({ electron }: Retort): Promise<string[]> {
  return (
    (await electron?.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).flatMap(({ label, submenu }) =>
        (submenu?.items ?? [])
          .filter(({ type }) => type !== 'separator')
          .map((item) => `${label} > ${item.label}`),
      ),
    )) ?? []
  );
}

/** Picks an entry by its path, as "File > Settings". */
export async function pick({ electron }: Retort, entry: string): Promise<void> {
  await electron?.evaluate(({ BrowserWindow, Menu }, path) => {
    const [window] = BrowserWindow.getAllWindows();
    const [top, label] = path.split(' > ');
    const menu = Menu.getApplicationMenu()?.items.find((each) => each.label === top);
    const item = menu?.submenu?.items.find((each) => each.label === label);
    if (item === undefined) throw new Error(`No entry ${path}`);
    (item.click as (event: object, ...on: unknown[]) => void)({}, window, window?.webContents);
  }, entry);
}
