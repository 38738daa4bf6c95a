// Files come in, are looked at, and previewed after each change; answers that arrive late are dropped.
import type { LogFile } from '../../../shared/ingest/types';
import type { LogFormat } from '../../../shared/model/records/import-spec';
import { problemOf } from '../../state/problem';
import type { ImportContext } from './import.context';
import type { ImportFile } from './import.model';
import { addFiles, setPhase } from './file-list.model';
import { fileById } from './import.model';
import { setInspection, setPreview } from './mapping.model';
import { takeSaved } from './spec.controller';

export const PREVIEW_ROWS = 50;
const PREVIEW_DELAY_MS = 150;

/** Adds files and looks at them one after another, in their order. */
export async function takeFiles(context: ImportContext, logs: readonly LogFile[]): Promise<void> {
  const from = context.store.getState().nextId;
  context.update(addFiles(logs));
  for (let id = from; id < from + logs.length; id++) await inspectFile(context, id);
}

async function inspectFile(context: ImportContext, id: number): Promise<void> {
  const file = fileById(context.store.getState(), id);
  if (!file?.log) return;
  try {
    context.update(setInspection(id, await context.session.ingest.inspect(file.log)));
    await takeSaved(context, id);
    context.say(inspectedWords(fileById(context.store.getState(), id)));
  } catch (error) {
    context.update(setPhase(id, { at: 'refused', failure: problemOf(error) }));
    context.say(`${file.name} cannot be read.`);
  }
}

/** Looks again with a corrected format; columns follow when the header changes with it. */
export async function correctFormat(context: ImportContext, id: number, format: LogFormat): Promise<void> {
  const file = fileById(context.store.getState(), id);
  if (!file?.log) return;
  try {
    context.update(setInspection(id, await context.session.ingest.reinspect(file.log, format)));
    context.say(inspectedWords(fileById(context.store.getState(), id)));
  } catch (error) {
    context.update((state) => ({ ...state, failure: problemOf(error) }));
  }
}

/** Keeps the preview of the selected file up to date; returns the end of it. */
export function watchPreview(context: ImportContext): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = '';
  const unsubscribe = context.store.subscribe((state) => {
    const file = fileById(state, state.selected);
    const revision = file?.mapping?.revision;
    if (!file || revision === undefined || file.preview?.revision === revision) return;
    const key = `${String(file.id)}/${String(revision)}`;
    if (key === asked) return;
    asked = key;
    clearTimeout(timer);
    timer = setTimeout(() => void previewFile(context, file, revision), PREVIEW_DELAY_MS);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}

async function previewFile(context: ImportContext, file: ImportFile, revision: number): Promise<void> {
  if (file.log === null || file.mapping === null) return;
  try {
    const result = await context.session.ingest.preview(file.log, file.mapping.spec, PREVIEW_ROWS);
    context.update(setPreview(file.id, { revision, result, failure: null }));
  } catch (error) {
    context.update(setPreview(file.id, { revision, result: null, failure: problemOf(error) }));
  }
}

function inspectedWords(file: ImportFile | undefined): string {
  const undecided = file?.mapping?.undecided.length ?? 0;
  const columns = file?.mapping?.inspection.columns.length ?? 0;
  const decide = undecided === 0 ? 'every column decided' : `${String(undecided)} to decide`;
  return `${file?.name ?? ''}: ${String(columns)} columns, ${decide}.`;
}
