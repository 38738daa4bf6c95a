// What came of reading the selected file: whether it is a copy, what was rejected and why.
import { useState } from 'react';
import type { SourceRecord } from '../../../shared/model/records/source';
import type { ImportFile } from './import.model';
import { RejectedReasons } from './RejectedReasons';
import { RejectedRows } from './RejectedRows';
import type { RejectFilter } from './rejects.pager';
import { DuplicateBanner } from './ReviewTable';
import { StopOption } from './StopOption';

export function CheckView({ file }: { file: ImportFile }) {
  const { phase } = file;
  return (
    <>
      <div className="scroll grow">
        {phase.at === 'staged' && (
          <>
            <DuplicateBanner file={file} />
            <Rejected key={phase.source.id} source={phase.source} />
          </>
        )}
        {phase.at === 'reading' && (
          <p className="import-note">Rejected rows are listed here, by reason, when the file is read. You may leave this screen meanwhile.</p>
        )}
      </div>
      <StopOption />
    </>
  );
}

function Rejected({ source }: { source: SourceRecord }) {
  const [filter, setFilter] = useState<RejectFilter>(null);
  return (
    <>
      <RejectedReasons source={source} filter={filter} onFilter={setFilter} />
      {source.rows.rejected > 0 && (
        <RejectedRows key={`${filter?.reason ?? ''} ${filter?.column ?? ''}`} source={source} filter={filter} />
      )}
    </>
  );
}
