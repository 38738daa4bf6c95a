// Hands over what a person opened from the desktop.
import type { OpenedFile } from '../../../shared/ipc/contract';
import type { OpenedFiles } from '../opened-files';

export function takeOpened(opened: OpenedFiles): () => OpenedFile[] {
  return () => opened.take();
}
