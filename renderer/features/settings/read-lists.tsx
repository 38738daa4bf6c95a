// What became of the files that were chosen: refused ones with the place, and entries that were left out.
import { Button } from '../../ui/button';
import { formatCount, formatOf } from '../../ui/format';
import { ProblemBanner } from '../../ui/problem-banner';
import { Banner } from '../../ui/states';
import type { ListFiles, ReadFile } from './use-list-files';
import { refusedWords } from './warning-list.model';

export function ReadLists({ files }: { files: ListFiles }) {
  const said = files.read.filter((one) => 'problem' in one || one.read.refusedTotal > 0);
  if (said.length === 0) return null;
  return (
    <div className="read-lists" role="status">
      {said.map((one) => (
        <Outcome key={one.file} one={one} />
      ))}
      <div>
        <Button onClick={files.forget}>Seen</Button>
      </div>
    </div>
  );
}

function Outcome({ one }: { one: ReadFile }) {
  if ('problem' in one) return <ProblemBanner problem={one.problem} />;
  const { list, refused, refusedTotal } = one.read;
  const title = `${one.file}: ${formatOf(list.entries.length, 'entry', 'entries')} taken, ${formatCount(refusedTotal)} left out`;
  return (
    <Banner tone="warn" title={title}>
      <details>
        <summary>
          {refusedTotal > refused.length
            ? `The first ${formatCount(refused.length)} of them`
            : 'Which, and why'}
        </summary>
        <ul className="read-list-entries">
          {refused.map((entry) => (
            <li key={entry.at}>{refusedWords(entry)}</li>
          ))}
        </ul>
      </details>
    </Banner>
  );
}
