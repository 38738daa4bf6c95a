// Puts text on the clipboard, and says what was put there, or that nothing was.
import type { WorkbenchActions } from './store';

/** `words`: what was copied, in a sentence. */
export async function copyText(actions: WorkbenchActions, text: string, words: string): Promise<void> {
  const notice = { id: 'copied', actions: [] };
  try {
    await navigator.clipboard.writeText(text);
    actions.notify({ ...notice, tone: 'ok', title: 'Copied', words });
  } catch {
    actions.notify({
      ...notice,
      tone: 'bad',
      title: 'Nothing was copied',
      words: 'The clipboard refused it. Try again with the window in front.',
    });
  }
}
