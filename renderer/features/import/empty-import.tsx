// Before the first file: what can come, and what will happen to it.
import { Import } from 'lucide-react';
import { Button } from '../../ui/button';
import { SourceTable } from './source-table';
import { useImport } from './import.hooks';

const STEPS = [
  [
    'Columns',
    'What each column means is guessed from its name and values. You correct it; nothing is read yet.',
  ],
  [
    'Check',
    'The whole file is read into staging. Rows that cannot be read are kept aside, each with its reason.',
  ],
  ['Commit', 'All files in one step, or none. Each becomes a source that can be retracted, exactly.'],
] as const;

export function EmptyImport({ onChoose }: { onChoose: () => void }) {
  const sources = useImport((state) => state.sources.length);
  return (
    <div className="import-empty scroll">
      <div className="import-empty-zone">
        <Import size={40} strokeWidth={0.75} className="text-3" aria-hidden />
        <h3>Drop log files here</h3>
        <p className="text-2">
          CSV, TSV or JSONL, GraphML or GEXF, plain or gzip, of any size: they are read as a stream and never
          leave this machine.
        </p>
        <Button variant="primary" size="large" keys="o" onClick={onChoose}>
          Choose files
        </Button>
      </div>
      <ol className="import-empty-steps">
        {STEPS.map(([title, words], i) => (
          <li key={title}>
            <span className="import-step-number" aria-hidden>
              {i + 2}
            </span>
            <div>
              <h4>{title}</h4>
              <p className="text-2">{words}</p>
            </div>
          </li>
        ))}
      </ol>
      {sources > 0 && <SourceTable />}
    </div>
  );
}
