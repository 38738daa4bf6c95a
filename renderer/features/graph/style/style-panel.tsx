// Where the style of the graph is chosen: over the legend, which shows at once what each choice means.
import { Save, Trash2, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useWorkbench } from '../../../state/context';
import { IconButton } from '../../../ui/button';
import { Select, type Choice } from '../../../ui/choice';
import { useGraph, useGraphDesk } from '../use-graph';
import { EDGE_WORDS, edgeWords } from './edge-words';
import { COLOURS, colourMeasure, SIZES, sizeMeasure } from './measures';
import { PRESETS } from './presets';
import { colourBy, deleteStyle, namedLike, sizeBy, tellOnEdges, wear } from './style-actions';
import './style.css';

type Named = { id: string; label: string };

const choices = (records: readonly Named[]): Choice[] =>
  records.map(({ id, label }) => ({ value: id, label }));

/** Takes the keyboard as it opens; `close` gives it back. */
export function StylePanel({ close }: { close: () => void }) {
  const desk = useGraphDesk();
  const style = useGraph(({ view }) => view.style);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.querySelector('button')?.focus(), []);
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    close();
  };
  return (
    <div
      ref={panel}
      className="graph-style float"
      role="group"
      aria-label="Style of the graph"
      onKeyDown={press}
    >
      <NamedStyles close={close} />
      <Row
        label="Colour by"
        records={COLOURS}
        chosen={colourMeasure(style.colour)}
        choose={(id) => colourBy(desk, id)}
      />
      <Row
        label="Size by"
        records={SIZES}
        chosen={sizeMeasure(style.size)}
        choose={(id) => sizeBy(desk, id)}
      />
      <Row
        label="Edge labels"
        records={EDGE_WORDS}
        chosen={edgeWords(style.edges)}
        choose={(id) => tellOnEdges(desk, id)}
      />
    </div>
  );
}

function Row({
  label,
  records,
  chosen,
  choose,
}: {
  label: string;
  records: readonly Named[];
  chosen: Named & { meaning: string };
  choose: (id: string) => void;
}) {
  return (
    <>
      <span className="graph-style-label">{label}</span>
      <Select aria-label={label} choices={choices(records)} value={chosen.id} onChange={choose} />
      <span className="graph-style-meaning">{chosen.meaning}</span>
    </>
  );
}

function NamedStyles({ close }: { close: () => void }) {
  const desk = useGraphDesk();
  const style = useGraph(({ view }) => view.style);
  const own = useWorkbench((state) => state.preferences.styles);
  const all = [...PRESETS, ...own];
  const worn = namedLike(all, style);
  const deletable = worn !== undefined && own.includes(worn) ? worn : null;
  // What is deleted takes its button with it.
  const list = useRef<HTMLDivElement>(null);
  return (
    <>
      <span className="graph-style-label">Style</span>
      <div className="graph-style-named" ref={list}>
        <Select
          aria-label="Style"
          choices={all.map((one) => ({
            ...{ value: one.name, label: one.name },
            group: own.includes(one) ? 'Yours' : 'Shipped',
          }))}
          value={worn?.name ?? null}
          placeholder="Your own choice"
          onChange={(name) => all.filter((one) => one.name === name).forEach((one) => wear(desk, one))}
        />
        {worn === undefined && (
          <IconButton
            label="Save the style"
            onClick={() => desk.ui.setState({ ask: { type: 'style-name' } })}
          >
            <Save size={16} strokeWidth={1.5} aria-hidden />
          </IconButton>
        )}
        {deletable !== null && (
          <IconButton
            label={`Delete the style ${deletable.name}`}
            onClick={() => {
              list.current?.querySelector('button')?.focus();
              deleteStyle(desk, deletable);
            }}
          >
            <Trash2 size={16} strokeWidth={1.5} aria-hidden />
          </IconButton>
        )}
        <IconButton label="Close the style" onClick={close}>
          <X size={16} strokeWidth={1.5} aria-hidden />
        </IconButton>
      </div>
    </>
  );
}
