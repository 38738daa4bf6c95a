// A dialog that asks for something and does it: Enter does, Escape does not, the focus goes back to where it was.
import { Modal } from '@mantine/core';
import type { ReactNode, SyntheticEvent } from 'react';
import { Button } from './button';
import './dialog.css';

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
    <Modal opened onClose={onClose} title={title} size={size}>
      <form className="dialog-form" onSubmit={submit}>
        {children}
      </form>
    </Modal>
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
