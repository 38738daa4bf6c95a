// Specifications to and from files of this machine.
import type { ImportSpec } from '../../../shared/model/records/import-spec';
import { formatImportSpec, parseImportSpec } from '../../../shared/model/records/import-spec-text';
import { useHost } from '../../state/context';
import { useController } from './import.hooks';
import { workingSpec } from './spec.model';

export const SPEC_FILE = { description: 'Import specification', extensions: ['.json'] } as const;

export function useSpecFiles(): { load: () => void; save: () => void } {
  const host = useHost();
  const controller = useController();
  const load = async (): Promise<void> => {
    const [file] = (await host.openFiles(SPEC_FILE, false)) ?? [];
    if (file !== undefined) controller.applySpec(parseImportSpec(await file.text()));
  };
  const save = async (): Promise<void> => {
    const spec = workingSpec(controller.store.getState());
    const content = new Blob([specText(spec)], { type: 'application/json' });
    if (await host.saveFile(`${fileName(spec.name)}.json`, SPEC_FILE, content))
      controller.announce(`Saved ${spec.name} to a file.`);
  };
  return {
    load: () => void load().catch(controller.fail),
    save: () => void save().catch(controller.fail),
  };
}

/** The canonical text; one that does not hold together yet (nothing observed) is written as it is, to be corrected. */
export function specText(spec: ImportSpec): string {
  try {
    return formatImportSpec(spec);
  } catch {
    return `${JSON.stringify(spec, null, 2)}\n`;
  }
}

function fileName(name: string): string {
  return (
    name
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'import-specification'
  );
}
