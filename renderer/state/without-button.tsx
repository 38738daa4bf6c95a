// "What if this did not count?": tries the rings without one selector, kind or source; once it is left out, counts it again.
import type { KeyboardEvent } from 'react';
import { CircleMinus, CirclePlus } from 'lucide-react';
import { Button, IconButton } from '../ui/button';
import { useActions, useWorkbench } from './context';
import { isExcluded, thingWords, withoutThing, withThing, type ExcludedThing } from './excluded';
import { excludedOf, useTrial } from './trial';

type Props = {
  thing: ExcludedThing;
  /** In a row: a picture alone. */
  bare?: boolean;
  /** Words on the button in place of "Leave out". */
  words?: string;
  /** Once it is being tried. */
  onTried?: () => void;
};

export function WithoutButton({ thing, bare = false, words = 'Leave out', onTried }: Props) {
  const { out, name, toggle, ready, pressed } = useWithout(thing, onTried);
  const label = out ? `Count ${name} again` : `Rings without ${name}`;
  const Icon = out ? CirclePlus : CircleMinus;
  if (!ready) return null;
  if (bare) {
    return (
      <IconButton label={label} onClick={toggle} onKeyDown={pressed}>
        <Icon size={14} strokeWidth={1.5} aria-hidden />
      </IconButton>
    );
  }
  return (
    <Button
      aria-label={label}
      icon={<Icon size={14} strokeWidth={1.5} aria-hidden />}
      onClick={toggle}
      onKeyDown={pressed}
    >
      {out ? 'Count again' : words}
    </Button>
  );
}

type Without = {
  out: boolean;
  name: string;
  ready: boolean;
  toggle: () => void;
  /** Escape drops what is tried, here as in the rings. */
  pressed: (event: KeyboardEvent) => void;
};

function useWithout(thing: ExcludedThing, onTried: (() => void) | undefined): Without {
  const { trial, propose, discard } = useTrial();
  const { announce } = useActions();
  const settings = useWorkbench((state) => state.linkage);
  const ready = useWorkbench((state) => state.rings !== null);
  const kinds = useWorkbench((state) => state.kinds);
  const sources = useWorkbench((state) => state.summary?.sources);
  const name = thingWords(thing, kinds, (id) => sources?.find((source) => source.id === id)?.name);
  const out = isExcluded(excludedOf(trial?.settings ?? settings), thing);
  const toggle = (): void => {
    propose(out ? `${name} counts again` : `without ${name}`, (now) =>
      out ? withoutThing(now, thing) : withThing(now, thing),
    );
    announce(out ? `Trying the rings with ${name} again` : `Trying the rings without ${name}`);
    onTried?.();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || trial === null) return;
    event.stopPropagation();
    discard();
  };
  return { out, name, toggle, ready, pressed };
}
