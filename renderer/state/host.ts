// What the window needs from the place it runs in. What only a desktop can do is undefined elsewhere, never a stub that throws.
import type { DesktopDescription, MenuCommand, OpenedFile } from '../../shared/ipc/contract';

export type FileKind = { description: string; extensions: readonly `.${string}`[] };

export const CSV_FILE: FileKind = { description: 'CSV file', extensions: ['.csv'] };

export type Host = {
  /** Null: the person chose nothing. */
  openFiles(kind: FileKind, several: boolean): Promise<File[] | null>;
  /** False: the person cancelled. `content` is pulled in pieces, so that it need not fit into memory. */
  saveFile(name: string, kind: FileKind, content: Blob | ReadableStream<Uint8Array>): Promise<boolean>;
  /** Only on the desktop. */
  desktop: DesktopHost | undefined;
};

export type DesktopHost = {
  describe(): Promise<DesktopDescription>;
  takeOpened(): Promise<OpenedFile[]>;
  setTheme(theme: 'dark' | 'light'): Promise<void>;
  onOpened(listener: () => void): () => void;
  onCommand(listener: (command: MenuCommand) => void): () => void;
};
