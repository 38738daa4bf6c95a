// A part of the inspector: a title, a figure at its end, what it says.
import { useId, type ReactNode } from 'react';

export function Block({
  title,
  figure,
  children,
}: {
  title: string;
  figure?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="inspector-block" aria-labelledby={id}>
      <h3 id={id} className="inspector-block-title">
        <span className="grow">{title}</span>
        {figure !== undefined && <span className="inspector-figure">{figure}</span>}
      </h3>
      {children}
    </section>
  );
}
