// Selectors that so many share that sharing them means nothing: listed with their reason, never dropped silently.
import { useState } from 'react';
import type { RingList } from '../../../shared/engine/engine';
import { useActions, useWorkbench } from '../../state/context';
import { displayValue, markOf, shortValue } from '../../state/entity-text';
import { suppressionWord } from '../../state/linkage-words';
import { WithoutButton } from '../../state/without-button';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { formatCount, formatOf } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';
import { MiddleCut } from '../../ui/middle-cut';
import { Section } from '../../ui/panel';

const FIRST = 5;
const MOST = 500;

export function SuppressedHubs({ list }: { list: RingList }) {
  const [all, setAll] = useState(false);
  const hubs = list.suppressed;
  const shown = hubs.slice(0, all ? MOST : FIRST);
  if (hubs.length === 0) return null;
  return (
    <Section
      title="Suppressed hubs"
      caption={`${formatCount(shown.length)} of ${formatCount(hubs.length)}`}
      tools={
        hubs.length > FIRST && (
          <Button variant="bare" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Fewer' : hubs.length > MOST ? `First ${formatCount(MOST)}` : 'All'}
          </Button>
        )
      }
    >
      <ul className={classes('hubs', all && 'hubs-all')}>
        {shown.map((hub) => (
          <Hub key={hub.selector} hub={hub} />
        ))}
      </ul>
    </Section>
  );
}

function Hub({ hub }: { hub: RingList['suppressed'][number] }) {
  const kinds = useWorkbench((state) => state.kinds);
  const selected = useWorkbench((state) => state.selection.entities.includes(hub.selector));
  const { select, hover } = useActions();
  return (
    <li className="hub-line">
      <button
        type="button"
        className={classes('hub', selected && 'hub-selected')}
        aria-current={selected ? 'true' : undefined}
        title={`${displayValue(kinds, hub.row.key)}: ${hub.detail}`}
        onClick={() => select([hub.selector])}
        onPointerEnter={() => hover([hub.selector])}
        onPointerLeave={() => hover([])}
      >
        <KindMark kind={markOf(kinds, hub.row.key.kind)} label={hub.row.key.kind} />
        <span className="hub-value">
          <MiddleCut text={shortValue(kinds, hub.row.key, 32)} />
        </span>
        <span className="hub-reason cut text-3 micro">{suppressionWord(hub.reason)}</span>
        <span className="number text-3" aria-label={formatOf(hub.accounts, 'account')}>
          {formatCount(hub.accounts)}
        </span>
      </button>
      <WithoutButton bare thing={{ type: 'selector', key: hub.row.key }} />
    </li>
  );
}
