// Dense lists: rows of one or two lines, facts as terms and values, the headline figures of a screen.
import type { ReactNode } from 'react';
import { classes } from './classes';
import './list.css';

/** A row to look at or to press: mark, title with its detail under it, figure at the end. */
export function ListRow({
  mark,
  title,
  detail,
  figure,
  action,
  selected,
  onPress,
}: {
  mark?: ReactNode;
  title: ReactNode;
  detail?: ReactNode;
  figure?: ReactNode;
  /** Beside the row, pressed by itself. */
  action?: ReactNode;
  selected?: boolean;
  onPress?: () => void;
}) {
  const body = (
    <>
      {mark !== undefined && <span className="list-row-mark">{mark}</span>}
      <span className="grow">
        <span className="list-row-title cut">{title}</span>
        {detail !== undefined && <span className="list-row-detail cut">{detail}</span>}
      </span>
      {figure !== undefined && <span className="list-row-figure">{figure}</span>}
    </>
  );
  return (
    <li
      className={classes(
        'list-row',
        detail !== undefined && 'list-row-two',
        selected === true && 'list-row-selected',
      )}
    >
      {onPress === undefined ? (
        <span className="list-row-body">{body}</span>
      ) : (
        <button
          type="button"
          className="list-row-body"
          aria-current={selected === true ? 'true' : undefined}
          onClick={onPress}
        >
          {body}
        </button>
      )}
      {action}
    </li>
  );
}

/** Facts: a term and its value a line. */
export function Facts({ facts }: { facts: readonly (readonly [term: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts.map(([term, value]) => (
        <div key={term} className="facts-line">
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A headline number with what it counts and of how much. */
export function Figure({
  value,
  label,
  detail,
  title,
}: {
  value: string;
  label: string;
  detail?: ReactNode;
  title?: string | undefined;
}) {
  return (
    <div className="figure" title={title}>
      <b className="figure-value cut">{value}</b>
      <span className="figure-label cut">{label}</span>
      {detail !== undefined && <span className="figure-detail cut">{detail}</span>}
    </div>
  );
}
