// Buttons: quiet by default, one filled primary per screen, bare inside dense rows.
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { classes } from './classes';
import { Kbd } from './kbd';
import './button.css';

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & {
  variant?: 'quiet' | 'primary' | 'bare' | 'danger';
  size?: 'control' | 'large';
  icon?: ReactNode;
  /** The key that does the same, shown at the end. */
  keys?: string;
  /** Fills the width it is given. */
  wide?: boolean;
  ref?: Ref<HTMLButtonElement>;
};

export function Button({
  variant = 'quiet',
  size = 'control',
  icon,
  keys,
  wide,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes('button', `button-${variant}`, `button-${size}`, wide === true && 'button-wide')}
    >
      {icon}
      <span className="cut">{children}</span>
      {keys !== undefined && (
        <>
          {wide === true && <span className="grow" />}
          <Kbd keys={keys} />
        </>
      )}
    </button>
  );
}

type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'aria-label' | 'title'> & {
  /** Says what pressing does; it is the accessible name and the tooltip. */
  label: string;
  keys?: string;
  pressed?: boolean;
  ref?: Ref<HTMLButtonElement>;
};

export function IconButton({ label, keys, pressed, children, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className="icon-button"
      aria-label={label}
      aria-pressed={pressed}
      title={keys === undefined ? label : `${label} (${keys})`}
    >
      {children}
    </button>
  );
}
