// What colours, sizes and edge labels say now, with counts, ranges and units: the rows of the legend over the kinds.
import { Button } from '../../../ui/button';
import { formatCount, formatShare } from '../../../ui/format';
import { useGraphUi, useLook } from '../use-graph';
import type { LegendEntry } from './categories';
import type { Range } from './look';
import { cssOf } from './paint';

export function MeasuredLegend() {
  const { colour, size, edges } = useLook();
  const told = useGraphUi((state) => state.told);
  return (
    <>
      {colour.measure.type !== 'kind' && (
        <div className="graph-legend-row">
          <span className="graph-legend-name">Colour: {colour.measure.label}</span>
          {colour.range !== null && <Ramp range={colour.range} />}
          {colour.range !== null && colour.range.how !== '' && (
            <span className="graph-legend-note text-3">{colour.range.how}</span>
          )}
          {colour.entries.map((entry) => (
            <Entry key={entry.label} entry={entry} />
          ))}
        </div>
      )}
      {size.measure.type === 'amount' && (
        <div className="graph-legend-row">
          <span className="graph-legend-name">Size: {size.measure.label}</span>
          {size.range !== null && <Sizes range={size.range} />}
          {size.entries.map(({ label, count }) => (
            <span key={label} className="graph-legend-note">
              smallest: {label.toLowerCase()}
              <span className="graph-legend-count">{formatCount(count)}</span>
            </span>
          ))}
        </div>
      )}
      {edges.everywhere && told !== null && (
        <div className="graph-legend-row">
          <span className="graph-legend-name">Edges: {edges.label}</span>
          <span className="graph-legend-note text-3">
            {formatCount(told.edges)} of {formatCount(told.of)} have room; zoom in or point at one for more
          </span>
        </div>
      )}
      <Making />
    </>
  );
}

function Ramp({ range }: { range: Range }) {
  return (
    <span className="graph-legend-note">
      {range.least}
      <span className="graph-legend-ramp graph-legend-ramp-lower" aria-hidden />
      {range.middle}
      <span className="graph-legend-ramp graph-legend-ramp-upper" aria-hidden />
      {range.most}
    </span>
  );
}

function Sizes({ range: { least, middle, most, how } }: { range: Range }) {
  return (
    <span className="graph-legend-note">
      <Dot radius={2} />
      {least}
      <Dot radius={4} />
      {middle}
      <Dot radius={6} />
      {most}
      {how !== '' && <span className="text-3">{how}</span>}
    </span>
  );
}

function Dot({ radius }: { radius: number }) {
  return (
    <svg width={12} height={12} viewBox="-6 -6 12 12" fill="var(--text-3)" aria-hidden>
      <circle r={radius} />
    </svg>
  );
}

function Entry({ entry: { paint, label, count } }: { entry: LegendEntry }) {
  const hollow = paint.type === 'none';
  const colour = cssOf(paint);
  return (
    <span className="graph-legend-note">
      <svg width={12} height={12} viewBox="-6 -6 12 12" aria-hidden>
        <circle
          r={hollow ? 4 : 4.6}
          fill={hollow ? 'none' : colour}
          stroke={colour}
          strokeWidth={hollow ? 1.4 : 0}
        />
      </svg>
      <span className="cut">{label}</span>
      <span className="graph-legend-count">{formatCount(count)}</span>
    </span>
  );
}

/** While the next look is made the last one stands, and this says so. */
function Making() {
  const looking = useGraphUi((state) => state.looking);
  if (looking === null) return null;
  if (looking.type === 'stopped')
    return (
      <div className="graph-legend-row" role="status">
        <span className="graph-legend-note">Stopped: colours and sizes are those of before.</span>
        <Button onClick={looking.again}>Go on</Button>
      </div>
    );
  return (
    <div className="graph-legend-row" role="status">
      <span className="graph-legend-note">
        Measuring what is drawn…{looking.share === null ? '' : ` ${formatShare(looking.share)}`}
      </span>
      <Button onClick={looking.stop}>Cancel</Button>
    </div>
  );
}
