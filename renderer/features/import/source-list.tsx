// Earlier imports in short, newest first, at the foot of the files; the whole table is one step away.
import { Import } from 'lucide-react';
import { Button } from '../../ui/button';
import { formatCount, formatOf } from '../../ui/format';
import { ListRow } from '../../ui/list';
import { useController, useImport } from './import.hooks';

const SHOWN = 3;

export function SourceList() {
  const controller = useController();
  const sources = useImport((state) => state.sources);
  if (sources.length === 0) return null;
  const newest = sources.slice(-SHOWN).reverse();
  return (
    <section className="import-earlier" aria-labelledby="import-earlier-title">
      <header className="import-heading">
        <h3 id="import-earlier-title">Earlier imports</h3>
        <span className="panel-caption">
          {formatCount(newest.length)} of {formatCount(sources.length)} shown
        </span>
        <span className="grow" />
        <Button variant="bare" onClick={() => controller.show('sources')}>
          All
        </Button>
      </header>
      <ul>
        {newest.map((source) => (
          <ListRow
            key={source.id}
            mark={<Import size={16} strokeWidth={1.5} className="text-3" aria-hidden />}
            title={<span title={source.name}>{source.name}</span>}
            figure={<span className="text-3 micro">{formatOf(source.rows.accepted, 'row')}</span>}
            onPress={() => controller.show('sources')}
          />
        ))}
      </ul>
    </section>
  );
}
