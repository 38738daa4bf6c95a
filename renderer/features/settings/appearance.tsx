// How the window looks and whose time it shows; remembered on this machine.
import { useMemo } from 'react';
import { useActions, useWorkbench } from '../../state/context';
import { machineZone } from '../../state/preferences';
import { SelectField, Segmented, type Choice } from '../../ui/choice';

const THEMES = [
  { value: 'dark', label: 'Dark' },
  { value: 'light', label: 'Light' },
] as const;

const MACHINE = 'machine';

export function Appearance() {
  const preferences = useWorkbench((state) => state.preferences);
  const actions = useActions();
  const zones = useMemo(() => zoneChoices(), []);
  return (
    <section className="settings-part settings-form" aria-label="Appearance">
      <div className="field">
        <span className="field-label">Theme</span>
        <Segmented
          label="Theme"
          choices={THEMES}
          value={preferences.theme}
          onChange={(theme) => actions.prefer({ theme })}
        />
      </div>
      <SelectField
        label="Time zone"
        hint="Times are shown in this zone, with UTC on hover. What is stored does not change."
        choices={zones}
        value={preferences.zone ?? MACHINE}
        onChange={(zone) => actions.prefer({ zone: zone === MACHINE ? null : zone })}
      />
    </section>
  );
}

function zoneChoices(): Choice[] {
  const named = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
  return [
    { value: MACHINE, label: `As this machine: ${machineZone()}` },
    ...named.map((zone) => ({
      value: zone,
      label: zone.replaceAll('_', ' '),
      group: zone.split('/')[0] ?? '',
    })),
  ];
}
