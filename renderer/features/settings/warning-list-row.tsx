// One warning list: what it is, what its entries are, what they leave of the bits, and how much of this workspace is on it.
import type { WarningListSummary } from '../../../shared/model/records/warning-list';
import { weightOfRole } from '../../../shared/linkage/warning-lists/roles';
import { useWarningListing } from '../../state/warning-lists';
import { Writes } from '../../state/writes';
import { Button } from '../../ui/button';
import { Select } from '../../ui/choice';
import { formatCount, formatOf } from '../../ui/format';
import { ROLE_CHOICES, weightChoices } from './warning-list.model';

type Props = {
  list: WarningListSummary;
  /** Selectors of this workspace on it; undefined while they are counted. */
  hits: number | undefined;
};

export function WarningListRow({ list, hits }: Props) {
  const { change, remove } = useWarningListing();
  const { name, version, description, entries, role, weight } = list;
  return (
    <tr>
      <th scope="row" title={`${name}: ${description}`}>
        <span className="warning-list-name">{name}</span>
        <span className="micro text-3 warning-list-name">
          version {String(version)} · {formatOf(entries, 'entry', 'entries')}
        </span>
      </th>
      <td className="number">{hits === undefined ? '…' : formatCount(hits)}</td>
      <td>
        <Writes>
          <Select
            aria-label={`What is on ${name}`}
            choices={ROLE_CHOICES}
            value={role}
            onChange={(next) => change(name, { role: next, weight: weightOfRole(next) })}
          />
        </Writes>
      </td>
      <td>
        <Writes>
          <Select
            aria-label={`What ${name} leaves of the bits`}
            choices={weightChoices(weight)}
            value={String(weight)}
            onChange={(next) => change(name, { weight: Number(next) })}
          />
        </Writes>
      </td>
      <td>
        <span className="settings-actions">
          <Writes>
            <Button aria-label={`Take out ${name}`} onClick={() => remove(name)}>
              Take out
            </Button>
          </Writes>
        </span>
      </td>
    </tr>
  );
}
