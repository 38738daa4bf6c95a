// A value that gives way in its middle where its place is narrow: often only its end tells it from its neighbours. Screen readers get it whole.
export function MiddleCut({ text }: { text: string }) {
  if (text.length <= 2 * TAIL) return <span className="cut">{text}</span>;
  return (
    <span className="middle-cut">
      <span className="unseen">{text}</span>
      <span className="cut" aria-hidden>
        {text.slice(0, -TAIL)}
      </span>
      <span aria-hidden>{text.slice(-TAIL)}</span>
    </span>
  );
}

const TAIL = 5;
