// The head of a table of this feature: names of columns, those of numbers at the right like their numbers.

/** `unseen`: named for screen readers alone. */
type Head = string | { number: string } | { unseen: string };

export function ColumnHeads({ heads }: { heads: readonly Head[] }) {
  return (
    <thead>
      <tr>
        {heads.map((head) => (
          <ColumnHead key={nameOf(head)} head={head} />
        ))}
      </tr>
    </thead>
  );
}

function ColumnHead({ head }: { head: Head }) {
  const isNumber = typeof head === 'object' && 'number' in head;
  const isUnseen = typeof head === 'object' && 'unseen' in head;
  return (
    <th scope="col" className={isNumber ? 'number' : undefined}>
      {isUnseen ? <span className="unseen">{nameOf(head)}</span> : nameOf(head)}
    </th>
  );
}

function nameOf(head: Head): string {
  if (typeof head === 'string') return head;
  return 'number' in head ? head.number : head.unseen;
}
