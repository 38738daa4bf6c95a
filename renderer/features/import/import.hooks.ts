// How the views of this feature reach its controller and follow its state.
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { KindRegistry } from '../../../shared/model/kinds/registry';
import { relations } from '../../../shared/model/relations/registry';
import type { ImportController } from './import.controller';
import type { ImportFile, ImportState } from './import.model';
import { selectedFile } from './import.model';
import type { Catalogue } from './reading';

export const ControllerContext = createContext<ImportController | null>(null);

export function useController(): ImportController {
  const controller = useContext(ControllerContext);
  if (controller === null) throw new Error('An import view was drawn outside its screen.');
  return controller;
}

/** `select` must return the same object for the same state. */
export function useImport<T>(select: (state: ImportState) => T): T {
  return useStore(useController().store, select);
}

export function useSelectedFile(): ImportFile | undefined {
  return useImport(selectedFile);
}

export function useKinds(): KindRegistry {
  const { context } = useController();
  useImport((state) => state.customKinds);
  return context.kinds();
}

export function useCatalogue(): Catalogue {
  return { kinds: useKinds(), relations };
}
