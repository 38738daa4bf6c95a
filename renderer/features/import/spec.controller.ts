// Specifications in use: found for a file, taken for all files, saved and removed. A log of a specification fits a file when it reads it.
import type { LogInspection } from '../../../shared/ingest/types';
import { fitsName } from '../../../shared/ingest/match-log';
import type { ImportSpec, LogSpec } from '../../../shared/model/records/import-spec';
import { workspaceJournalOf, type JournalEntry } from '../../state/workspace-journal';
import { deleteSpecStep, saveSpecStep } from '../../state/workspace-steps';
import { whileBusy, refresh } from './commit.controller';
import type { ImportContext } from './import.context';
import { fileById, type ImportFile } from './import.model';
import { isOpen, takeKinds, takeLog, takeName, workingSpec } from './spec.model';

type Fit = { log: LogSpec; inspection: LogInspection };

/** Takes a specification for every open file that one of its logs reads; the others stay as they are. */
export async function applySpec(context: ImportContext, spec: ImportSpec): Promise<void> {
  const left: string[] = [];
  context.update(takeName(spec.name));
  for (const { id } of context.store.getState().files.filter(isOpen)) {
    if (!(await takeSpec(context, id, spec))) left.push(fileById(context.store.getState(), id)?.name ?? '');
  }
  context.say(left.length === 0 ? `${spec.name} is used.` : `${spec.name} does not fit ${left.join(', ')}.`);
  context.update((state) => ({ ...state, misfits: left }));
}

/** The first saved specification that reads a file which just came; the name in use stays when there is one. */
export async function takeSaved(context: ImportContext, id: number): Promise<void> {
  const { specs, specName } = context.store.getState();
  const candidates = specName === '' ? specs : specs.filter(({ name }) => name === specName);
  for (const spec of candidates) {
    if (!(await takeSpec(context, id, spec))) continue;
    context.update(takeName(spec.name));
    return;
  }
}

export async function saveSpec(context: ImportContext, name: string): Promise<void> {
  const spec = { ...workingSpec(context.store.getState()), name };
  await whileBusy(context, 'saving', async () => {
    await take(context, (specs) => saveSpecStep(specs, spec));
    context.update((state) => ({ ...state, specName: name }));
    await refresh(context);
    context.say(`${name} is saved with the workspace.`);
  });
}

export async function deleteSpec(context: ImportContext, name: string): Promise<void> {
  await whileBusy(context, 'saving', async () => {
    await take(context, (specs) => deleteSpecStep(specs, name));
    context.update((state) => ({ ...state, specName: state.specName === name ? '' : state.specName }));
    await refresh(context);
    context.say(`${name} is removed; imports made with it keep their copy.`);
  });
}

function take(
  { session }: ImportContext,
  step: (known: readonly ImportSpec[]) => JournalEntry | undefined,
): Promise<void> {
  return workspaceJournalOf(session).take(async () => step(await session.reader.specs()));
}

/** False when no log of the specification fits the file. */
async function takeSpec(context: ImportContext, id: number, spec: ImportSpec): Promise<boolean> {
  const file = fileById(context.store.getState(), id);
  if (file === undefined) return false;
  context.update(takeKinds(spec.kinds));
  const fit = await findFit(context, file, spec);
  if (fit !== undefined) context.update(takeLog(id, fit.log, fit.inspection, context.kinds()));
  return fit !== undefined;
}

async function findFit(context: ImportContext, file: ImportFile, spec: ImportSpec): Promise<Fit | undefined> {
  for (const log of spec.logs) {
    if (!fitsName(log, file.name)) continue;
    const inspection = await inspectAs(context, file, log);
    const names = new Set(inspection?.columns.map(({ column }) => column));
    if (inspection && log.match.columns.every((column) => names.has(column))) return { log, inspection };
  }
  return undefined;
}

/** The file under the log's own format: another separator is another header. */
async function inspectAs(
  context: ImportContext,
  file: ImportFile,
  log: LogSpec,
): Promise<LogInspection | undefined> {
  const mapping = file.mapping;
  if (mapping !== null && JSON.stringify(mapping.spec.format) === JSON.stringify(log.format))
    return mapping.inspection;
  if (file.log === null) return undefined;
  try {
    return await context.session.ingest.reinspect(file.log, log.format);
  } catch {
    return undefined;
  }
}
