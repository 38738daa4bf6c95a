// What is drawn how, and the way to the style: colours, sizes and edge labels, then the kinds, which are shapes.
import { Palette } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { KindsLegend } from './kinds-legend';
import { MeasuredLegend } from './style/measured-legend';
import { StylePanel } from './style/style-panel';
import { useGraphDesk, useGraphUi, useLook } from './use-graph';

export function Legend() {
  const desk = useGraphDesk();
  const open = useGraphUi((state) => state.styling);
  const button = useRef<HTMLButtonElement>(null);
  useRoomMade();
  const close = (): void => {
    desk.ui.setState({ styling: false });
    button.current?.focus();
  };
  return (
    <div className="graph-key">
      {open && <StylePanel close={close} />}
      <div className="graph-legend float" role="group" aria-label="Legend">
        <MeasuredLegend />
        <button
          ref={button}
          type="button"
          className="graph-legend-kind"
          aria-expanded={open}
          title="Colours, sizes and edge labels (S)"
          onClick={() => desk.ui.setState({ styling: !open })}
        >
          <Palette size={12} strokeWidth={1.5} aria-hidden />
          Style
        </button>
        <KindsLegend />
      </div>
    </div>
  );
}

/** A legend that another style made higher covers nothing of a picture that was fitted. */
function useRoomMade(): void {
  const canvas = useGraphUi((state) => state.canvas);
  const { style } = useLook();
  const told = useGraphUi((state) => state.told !== null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => canvas?.resize());
    return () => cancelAnimationFrame(frame);
  }, [canvas, style, told]);
}
