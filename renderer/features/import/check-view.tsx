// What came of reading the selected file: whether it is a copy, what was rejected and why.
import { useState } from 'react';
import type { SourceRecord } from '../../../shared/model/records/source';
import type { ImportFile } from './import.model';
import { RejectedReasons } from './rejected-reasons';
import { RejectedRows } from './rejected-rows';
import type { RejectFilter } from './rejects.pager';
import { DuplicateBanner } from './review-table';
import { StopOption } from './stop-option';

export function CheckView({ file, source }: { file: ImportFile; source: SourceRecord }) {
  return (
    <>
      <div className="scroll grow">
        <DuplicateBanner file={file} />
        <Rejected key={source.id} source={source} />
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
        <RejectedRows
          key={`${filter?.reason ?? ''} ${filter?.column ?? ''}`}
          source={source}
          filter={filter}
        />
      )}
    </>
  );
}
