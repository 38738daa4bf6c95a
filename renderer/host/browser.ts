// The host that any Chromium is: files through the File System Access API, or through an input and a download where that is missing.
import type { FileKind, Host } from '../state/host';

export function browserHost(): Host {
  return { openFiles, saveFile, desktop: undefined };
}

async function openFiles(kind: FileKind, several: boolean): Promise<File[] | null> {
  if ('showOpenFilePicker' in window) {
    const handles = await unlessDismissed(() =>
      window.showOpenFilePicker({ multiple: several, types: [pickerType(kind)] }),
    );
    return handles === null ? null : Promise.all(handles.map((handle) => handle.getFile()));
  }
  return chooseWithInput(kind, several);
}

async function saveFile(
  name: string,
  kind: FileKind,
  content: Blob | ReadableStream<Uint8Array>,
): Promise<boolean> {
  if (!('showSaveFilePicker' in window)) return download(name, content);
  const handle = await unlessDismissed(() =>
    window.showSaveFilePicker({ suggestedName: name, types: [pickerType(kind)] }),
  );
  if (handle === null) return false;
  const stream = content instanceof Blob ? content.stream() : content;
  // Written beside the file and put in its place when complete: a failure leaves the old one as it was.
  await stream.pipeTo(await handle.createWritable());
  return true;
}

function pickerType(kind: FileKind): FilePickerAcceptType {
  return { description: kind.description, accept: { 'application/octet-stream': [...kind.extensions] } };
}

/** Null when the person closed the picker. */
async function unlessDismissed<T>(pick: () => Promise<T>): Promise<T | null> {
  try {
    return await pick();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

function chooseWithInput(kind: FileKind, several: boolean): Promise<File[] | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = several;
  input.accept = kind.extensions.join(',');
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.click();
  });
}

async function download(name: string, content: Blob | ReadableStream<Uint8Array>): Promise<boolean> {
  const blob =
    content instanceof Blob
      ? content
      : await new Response(content as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return true;
}
