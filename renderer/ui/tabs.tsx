// Tabs after the ARIA pattern: arrow keys move along them, the panel is named by its tab.
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import './tabs.css';

export type Tab<V extends string> = { value: V; label: string; badge?: ReactNode };

export function Tabs<V extends string>({
  label,
  tabs,
  value,
  onChange,
  tools,
  children,
}: {
  label: string;
  tabs: readonly Tab<V>[];
  value: V;
  onChange: (value: V) => void;
  tools?: ReactNode;
  /** The content of the chosen tab. */
  children: ReactNode;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const next = neighbour(tabs, value, event.key);
    if (next === undefined) return;
    event.preventDefault();
    onChange(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <>
      <div className="tabs-bar">
        <div className="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
          {tabs.map((tab) => (
            <button
              key={tab.value}
              type="button"
              role="tab"
              id={`${id}-${tab.value}`}
              data-tab={tab.value}
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
        <span className="grow" />
        {tools}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`} className="tabs-panel">
        {children}
      </div>
    </>
  );
}

function neighbour<V extends string>(tabs: readonly Tab<V>[], value: V, key: string): V | undefined {
  const at = tabs.findIndex((tab) => tab.value === value);
  if (key === 'Home') return tabs[0]?.value;
  if (key === 'End') return tabs.at(-1)?.value;
  if (key === 'ArrowRight') return tabs[(at + 1) % tabs.length]?.value;
  if (key === 'ArrowLeft') return tabs.at(at - 1)?.value;
  return undefined;
}
