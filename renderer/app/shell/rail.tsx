// The rail: one mark for each screen there is, those about the window itself at its foot.
import { describeKeys } from '../../ui/keys';
import { useActions, useWorkbench } from '../../state/context';
import type { ScreenDefinition } from '../../state/screen';
import './rail.css';

export function Rail({ screens }: { screens: readonly ScreenDefinition[] }) {
  return (
    <nav className="rail" aria-label="Screens">
      {screens
        .filter((screen) => screen.foot !== true)
        .map((screen) => (
          <RailButton key={screen.id} screen={screen} />
        ))}
      <span className="grow" />
      {screens
        .filter((screen) => screen.foot === true)
        .map((screen) => (
          <RailButton key={screen.id} screen={screen} />
        ))}
    </nav>
  );
}

function RailButton({ screen }: { screen: ScreenDefinition }) {
  const current = useWorkbench((state) => state.screen === screen.id);
  const actions = useActions();
  return (
    <button
      type="button"
      className="rail-button"
      aria-label={screen.label}
      title={`${screen.label} (${describeKeys(`g ${screen.letter}`)})`}
      aria-current={current ? 'page' : undefined}
      onClick={() => actions.showScreen(screen.id)}
    >
      <screen.Icon size={18} strokeWidth={1.5} />
    </button>
  );
}
