// Dialogs: there while they are rendered; Escape closes, and the focus goes back to where it was. One that asks for something does it on Enter.
import { Modal } from '@mantine/core';
import { useEffect, useState, type ReactNode, type SyntheticEvent } from 'react';
import { Button } from './button';
import { takeKeyboard } from './take-keyboard';
import './dialog.css';

/** `size`: its width in pixels, where the window has room. */
export function Dialog({
  title,
  size,
  onClose,
  children,
}: {
  title: string;
  size: number;
  onClose: () => void;
  children: ReactNode;
}) {
  useFocusBack();
  return (
    <Modal ref={takeKeyboard} opened onClose={onClose} title={title} size={size}>
      {children}
    </Modal>
  );
}

/** The library gives the focus back when a dialog closes, not when it goes: then the keyboard would be at the top of the page. */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus();
    },
    [before],
  );
}

export function FormDialog({
  title,
  size = 400,
  onClose,
  onSubmit,
  children,
}: {
  title: string;
  size?: number;
  onClose: () => void;
  /** False: not ready, the dialog stays. */
  onSubmit: () => unknown;
  children: ReactNode;
}) {
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (onSubmit() !== false) onClose();
  };
  return (
    <Dialog title={title} size={size} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        {children}
      </form>
    </Dialog>
  );
}

export function DialogButtons({
  onClose,
  action,
  ready,
  danger = false,
}: {
  onClose: () => void;
  action: string;
  ready: boolean;
  danger?: boolean;
}) {
  return (
    <div className="dialog-buttons">
      <Button size="large" onClick={onClose}>
        Cancel
      </Button>
      <Button size="large" type="submit" variant={danger ? 'danger' : 'primary'} disabled={!ready}>
        {action}
      </Button>
    </div>
  );
}
