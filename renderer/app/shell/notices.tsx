// Notices float at the lower right until they are dismissed; screen readers hear them at once.
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useActions, useWorkbench } from '../../state/context';
import type { Notice } from '../../state/workbench';
import { Button, IconButton } from '../../ui/button';
import { Banner } from '../../ui/states';
import './notices.css';

/** What went well needs no answer; it goes by itself, slowly enough to be read and pressed. */
const SHOWN_FOR = 12_000;

export function Notices() {
  const notices = useWorkbench((state) => state.notices);
  return (
    <section className="notices" aria-label="Notices">
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeCard({ notice }: { notice: Notice }) {
  const actions = useActions();
  const passing = notice.tone === 'ok' || notice.tone === 'info';
  useEffect(() => {
    if (!passing) return undefined;
    const timer = setTimeout(() => actions.dismiss(notice.id), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [actions, notice, passing]);
  return (
    <div className="notice float" role={notice.tone === 'bad' ? 'alert' : 'status'}>
      <Banner
        tone={notice.tone}
        title={notice.title}
        actions={notice.actions.length === 0 ? undefined : <NoticeActions notice={notice} />}
      >
        {notice.words}
      </Banner>
      <span className="notice-close">
        <IconButton label="Dismiss" onClick={() => actions.dismiss(notice.id)}>
          <X size={16} strokeWidth={1.5} aria-hidden />
        </IconButton>
      </span>
    </div>
  );
}

function NoticeActions({ notice }: { notice: Notice }) {
  const actions = useActions();
  return notice.actions.map((action) => (
    <Button
      key={action.label}
      onClick={() => {
        actions.dismiss(notice.id);
        action.run();
      }}
    >
      {action.label}
    </Button>
  ));
}
