// A row as written, with the value at fault marked in it. Always text: bytes of a log are never markup.
import type { SourceRecord } from '../../../shared/model/records/source';
import { markFault, type Fault } from './highlight';
import { visibleText } from './visible';

type FaultTextProps = { source: SourceRecord; fault: Fault; context: number };

export function FaultText({ source, fault, context }: FaultTextProps) {
  const log = source.spec.logs[source.log];
  const marked = markFault(fault, log?.format, headerOf(source), context);
  const empty = marked.found === '' && fault.value === '' && fault.column !== '';
  return (
    <span className="mono text-2">
      {visibleText(marked.before)}
      {marked.found !== '' && <mark className="import-fault">{visibleText(marked.found)}</mark>}
      {empty && <mark className="import-fault">empty</mark>}
      {visibleText(marked.after)}
    </span>
  );
}

/** The columns in the order of the file; empty where the specification does not name them all. */
function headerOf(source: SourceRecord): string[] {
  return source.spec.logs[source.log]?.columns.map(({ column }) => column) ?? [];
}
