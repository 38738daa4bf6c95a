// Tabs after the ARIA pattern, in a row or, upright, in a column: arrow keys move along them, the panel is named by its tab.
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { classes } from './classes';
import './tabs.css';

export type Tab<V extends string> = { value: V; label: string; badge?: ReactNode };

type TabsProps<V extends string> = {
  label: string;
  tabs: readonly Tab<V>[];
  value: V;
  onChange: (value: V) => void;
  tools?: ReactNode;
  upright?: boolean;
  /** The content of the chosen tab. */
  children: ReactNode;
};

export function Tabs<V extends string>({ tools, children, ...list }: TabsProps<V>) {
  const id = useId();
  return (
    <div className={classes('tabs-whole', list.upright === true && 'tabs-upright')}>
      <div className="tabs-bar">
        <TabList {...list} id={id} />
        <span className="grow" />
        {tools}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${list.value}`} className="tabs-panel">
        {children}
      </div>
    </div>
  );
}

function TabList<V extends string>({
  id,
  label,
  tabs,
  value,
  onChange,
  upright = false,
}: Omit<TabsProps<V>, 'tools' | 'children'> & { id: string }) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const next = neighbour(tabs, value, event.key, upright);
    if (next === undefined) return;
    event.preventDefault();
    onChange(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div
      className="tabs"
      role="tablist"
      aria-label={label}
      aria-orientation={upright ? 'vertical' : 'horizontal'}
      ref={list}
      onKeyDown={move}
    >
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          id={`${id}-${tab.value}`}
          data-tab={tab.value}
          data-autofocus={tab.value === value ? true : undefined}
          aria-selected={tab.value === value}
          aria-controls={`${id}-panel`}
          tabIndex={tab.value === value ? 0 : -1}
          onClick={() => onChange(tab.value)}
        >
          {tab.label}
          {tab.badge}
        </button>
      ))}
    </div>
  );
}

function neighbour<V extends string>(
  tabs: readonly Tab<V>[],
  value: V,
  key: string,
  upright: boolean,
): V | undefined {
  const at = tabs.findIndex((tab) => tab.value === value);
  if (key === 'Home') return tabs[0]?.value;
  if (key === 'End') return tabs.at(-1)?.value;
  if (key === (upright ? 'ArrowDown' : 'ArrowRight')) return tabs[(at + 1) % tabs.length]?.value;
  if (key === (upright ? 'ArrowUp' : 'ArrowLeft')) return tabs.at(at - 1)?.value;
  return undefined;
}
