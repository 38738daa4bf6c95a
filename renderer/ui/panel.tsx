// A panel meets its neighbours at hairlines: a header of 36 px, then what it holds.
import { useId, type ReactNode } from 'react';
import { classes } from './classes';
import './panel.css';

type Edge = 'left' | 'right' | 'top' | 'bottom';

type PanelProps = {
  title: string;
  /** Beside the title, quieter: "12 of 12 shown". */
  caption?: ReactNode;
  /** At the end of the header. */
  tools?: ReactNode;
  edge?: Edge;
  /** The level of the title among the headings of the screen. */
  level?: 1 | 2;
  children: ReactNode;
};

export function Panel({ title, caption, tools, edge, level = 2, children }: PanelProps) {
  const id = useId();
  const Title = `h${level}` as const;
  return (
    <section className={classes('panel', edge !== undefined && `panel-${edge}`)} aria-labelledby={id}>
      <header className="panel-header">
        <Title id={id} className="panel-title">
          {title}
        </Title>
        <span className="panel-caption cut">{caption}</span>
        <span className="grow" />
        {tools}
      </header>
      {children}
    </section>
  );
}

/** A part of a panel, under a hairline. */
export function Section({
  title,
  caption,
  tools,
  children,
}: {
  title: string;
  caption?: ReactNode;
  tools?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <header className="section-header">
        <h3 id={id}>{title}</h3>
        <span className="panel-caption cut">{caption}</span>
        <span className="grow" />
        {tools}
      </header>
      {children}
    </section>
  );
}
