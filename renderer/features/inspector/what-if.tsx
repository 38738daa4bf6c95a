// Whether a selector counts, and what if it did not: alone, with all of its kind, or with everything that a source says.
import type { EntityDetail } from '../../../shared/engine/engine';
import { useWorkbench } from '../../state/context';
import { kindPlural } from '../../state/entity-text';
import { isExcluded } from '../../state/excluded';
import { WithoutButton } from '../../state/without-button';
import { Block } from './block';

/** Nothing for accounts, which are no evidence themselves, and for kinds that carry none. */
export function WhatIf({ detail }: { detail: EntityDetail }) {
  const kinds = useWorkbench((state) => state.kinds);
  const parameters = useWorkbench((state) => state.rings?.parameters);
  const { kind } = detail.key;
  if (parameters?.curves[kind] === undefined || kind === 'account') return null;
  const { excluded } = parameters;
  const selector = { type: 'selector' as const, key: detail.key };
  const whole = { type: 'kind' as const, kind };
  const out = isExcluded(excluded, selector) || isExcluded(excluded, whole);
  return (
    <Block title={out ? 'Left out' : 'What if it did not count?'}>
      {out && <p className="text-2">Left out by you: sharing it links nobody.</p>}
      <div className="inspector-what-if" role="toolbar" aria-label="What if">
        <WithoutButton thing={selector} words="Without it" />
        <WithoutButton thing={whole} words={`Without ${kindPlural(kinds, kind).toLowerCase()}`} />
      </div>
    </Block>
  );
}
