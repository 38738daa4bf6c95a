// Progress comes several times a second; what shows the mapping need not hear of it.
import type { ImportFile, Mapping } from './import.model';

/** Being read, or the file is not at hand: how it is read cannot be changed now. */
export function isLocked(file: ImportFile): boolean {
  return file.phase.at === 'reading' || file.phase.at === 'waiting' || file.log === null;
}

type MappingProps = { file: ImportFile; mapping: Mapping };

/** For memo: equal but for how far the reading is, and for the preview. */
export function sameMapping(a: MappingProps, b: MappingProps): boolean {
  const { phase: before } = a.file;
  const { phase: after } = b.file;
  const samePhase = before === after || (before.at === 'reading' && after.at === 'reading');
  return samePhase && a.mapping === b.mapping && a.file.id === b.file.id;
}

/** For memo: equal but for how far the reading is. */
export function sameButProgress(a: MappingProps, b: MappingProps): boolean {
  return sameMapping(a, b) && a.file.preview === b.file.preview;
}
