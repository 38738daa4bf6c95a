// The mapping page of the selected file: its columns, what a row says, and the first rows as they will be read.
import { Banner } from '../../ui/states';
import { ColumnsTable } from './columns-table';
import type { ImportFile } from './import.model';
import { Observations } from './observations';
import { PreviewTable } from './preview-table';
import { StopOption } from './stop-option';
import { failureWords, titleOf } from './words';

export function ColumnsView({ file }: { file: ImportFile }) {
  if (file.phase.at === 'refused') {
    const words = failureWords(file.phase.failure);
    return (
      <div className="import-banner">
        <Banner tone="bad" title={titleOf(file.name, words)}>
          {words.detail}
        </Banner>
      </div>
    );
  }
  if (file.mapping === null) return <p className="import-note">Looking at the first rows of {file.name}…</p>;
  return (
    <>
      <div className="scroll grow import-mapping">
        <ColumnsTable key={file.id} file={file} mapping={file.mapping} />
        <Observations file={file} mapping={file.mapping} />
      </div>
      {file.log !== null && <PreviewTable file={file} mapping={file.mapping} />}
      <StopOption />
    </>
  );
}
