// What this is, which version, and what it promises.
import { useEffect, useState } from 'react';
import type { DesktopDescription } from '../../../shared/ipc/contract';
import { useHost } from '../../state/context';
import { Facts } from '../../ui/list';

export function About() {
  const host = useHost();
  const [desktop, setDesktop] = useState<DesktopDescription | null>(null);
  useEffect(() => {
    void host.desktop?.describe().then(setDesktop, () => undefined);
  }, [host]);
  return (
    <section className="settings-part settings-form" aria-label="About">
      <p className="settings-prose">
        Retort is a workbench for investigating adversarial distillation: rings of fraudulent accounts that
        extract a model’s outputs to train a copy of it. It finds the rings in your logs, and says why.
      </p>
      <p className="settings-prose">Everything stays on this machine. Retort makes no connection.</p>
      <Facts facts={facts(desktop)} />
    </section>
  );
}

function facts(desktop: DesktopDescription | null): [string, string][] {
  if (desktop === null) return [['Runs in', 'a browser, from this machine']];
  return [
    ['Version', desktop.version],
    ['Electron', desktop.electron],
    ['Chromium', desktop.chromium],
    ['Platform', desktop.platform],
  ];
}
