// Everything a person can do on the import screen, bound to one session. It outlives the view: reading goes on when the screen is left.
import type { LogFile } from '../../../shared/ingest/types';
import type { ImportSpec, LogFormat, LogSpec } from '../../../shared/model/records/import-spec';
import type { StoreApi } from 'zustand/vanilla';
import { problemOf } from '../../state/problem';
import {
  commitStaged,
  compare,
  discardAll,
  discardLeftovers,
  refresh,
  retract,
  reviewLeftovers,
} from './commit.controller';
import { correctFormat, takeFiles, watchPreview } from './files.controller';
import type { ImportContext } from './import.context';
import { removeFile, selectFile } from './file-list.model';
import { fileById, type ImportState, type Producer, type View } from './import.model';
import { copyMapping, decideRest, selectColumn, setSpec } from './mapping.model';
import { applySpec, deleteSpec, saveSpec } from './spec.controller';
import { createStaging } from './staging.controller';
import { importAgain } from './staging.model';

export type ImportController = {
  readonly store: StoreApi<ImportState>;
  readonly context: ImportContext;
  /** Reads the workspace's sources and specifications again; the screen calls it when it opens. */
  refresh(): Promise<void>;
  addFiles(files: readonly LogFile[]): void;
  removeFile(id: number): void;
  selectFile(id: number): void;
  show(view: View): void;
  selectColumn(column: string | null): void;
  /** `decided`: the columns that this change settles. */
  setSpec(id: number, spec: LogSpec, decided?: readonly string[]): void;
  decideRest(id: number): void;
  copyMapping(from: number): void;
  correctFormat(id: number, format: LogFormat): void;
  applySpec(spec: ImportSpec): void;
  saveSpec(name: string): Promise<void>;
  deleteSpec(name: string): Promise<void>;
  stopAt(share: number): void;
  check(): void;
  cancel(): void;
  importAgain(id: number): void;
  commit(): Promise<void>;
  discard(): Promise<void>;
  reviewLeftovers(): void;
  discardLeftovers(): Promise<void>;
  retract(sourceId: string): Promise<void>;
  announce(words: string): void;
  /** Shows what was thrown while saving or reading a file beside the import. */
  fail(error: unknown): void;
  dispose(): void;
};

export function createController(context: ImportContext): ImportController {
  const fail = (error: unknown): void => {
    context.update((state) => ({ ...state, failure: problemOf(error) }));
  };
  const staging = createStaging(context, () => void compare(context));
  const endPreview = watchPreview(context);
  const endChanges = context.onChanges(() => void refresh(context).catch(fail));
  const update = (producer: Producer): void => {
    context.update(producer);
  };
  return {
    store: context.store,
    context,
    ...fileActions(context, staging.skip),
    ...mappingActions(context),
    refresh: () => refresh(context),
    show: (view) => {
      update((state) => ({ ...state, view, failure: null }));
    },
    stopAt: (share) => {
      update((state) => ({ ...state, stopAtRejectedShare: share }));
    },
    check: staging.check,
    cancel: staging.cancel,
    commit: () => commitStaged(context),
    discard: async () => {
      staging.cancel();
      await discardAll(context);
    },
    reviewLeftovers: () => {
      reviewLeftovers(context);
    },
    discardLeftovers: () => discardLeftovers(context),
    retract: (sourceId) => retract(context, sourceId),
    announce: (words) => {
      context.say(words);
    },
    fail,
    dispose: () => {
      staging.cancel();
      endPreview();
      endChanges();
    },
  };
}

type FileActions = Pick<
  ImportController,
  'addFiles' | 'removeFile' | 'selectFile' | 'importAgain' | 'correctFormat'
>;

function fileActions(context: ImportContext, skip: () => void): FileActions {
  return {
    addFiles: (files) => void takeFiles(context, files),
    removeFile: (id) => {
      if (fileById(context.store.getState(), id)?.phase.at === 'reading') skip();
      context.update(removeFile(id));
      void compare(context);
    },
    selectFile: (id) => {
      context.update(selectFile(id));
    },
    importAgain: (id) => {
      context.update(importAgain(id));
    },
    correctFormat: (id, format) => void correctFormat(context, id, format),
  };
}

type MappingActions = Pick<
  ImportController,
  'selectColumn' | 'setSpec' | 'decideRest' | 'copyMapping' | 'applySpec' | 'saveSpec' | 'deleteSpec'
>;

function mappingActions(context: ImportContext): MappingActions {
  const change = (producer: Producer): void => {
    context.update(producer);
    void compare(context);
  };
  return {
    selectColumn: (column) => {
      context.update(selectColumn(column));
    },
    setSpec: (id, spec, decided) => {
      change(setSpec(id, spec, decided));
    },
    decideRest: (id) => {
      change(decideRest(id));
    },
    copyMapping: (from) => {
      change(copyMapping(from));
    },
    applySpec: (spec) => void applySpec(context, spec).then(() => compare(context)),
    saveSpec: (name) => saveSpec(context, name),
    deleteSpec: (name) => deleteSpec(context, name),
  };
}
