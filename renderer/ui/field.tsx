// Fields with their labels. What is wrong with a value stands under it and is tied to it for screen readers.
import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type TextareaHTMLAttributes,
} from 'react';
import { classes } from './classes';
import './field.css';

/** A label over whatever edits the value; `children` gets the ids to tie itself to the label and the message. */
export function Field({
  label,
  hint,
  problem,
  children,
}: {
  label: string;
  hint?: ReactNode;
  problem?: string | undefined;
  children: (ids: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean;
  }) => ReactNode;
}) {
  const id = useId();
  const described = problem !== undefined || hint !== undefined ? `${id}-message` : undefined;
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      {children({ id, 'aria-describedby': described, 'aria-invalid': problem !== undefined })}
      {described !== undefined && (
        <span id={described} className={classes('field-message', problem !== undefined && 'bad')}>
          {problem ?? hint}
        </span>
      )}
    </div>
  );
}

type InputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'onChange' | 'value' | 'size'> & {
  value: string;
  onChange: (value: string) => void;
  icon?: ReactNode;
  /** Values that are compared are set in mono. */
  mono?: boolean;
  /** After the value: a unit, a button that clears it. */
  after?: ReactNode;
  ref?: Ref<HTMLInputElement>;
};

/** A line of text in the frame of a field; label it with `Field` or `aria-label`. */
export function TextInput({ value, onChange, icon, mono, after, ...rest }: InputProps) {
  return (
    <span className="input">
      {icon}
      <input
        {...rest}
        className={classes(mono === true && 'mono')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {after}
    </span>
  );
}

type TextAreaProps = Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  'className' | 'onChange' | 'value' | 'style'
> & {
  value: string;
  onChange: (value: string) => void;
  /** As CSS takes it; a person can drag it larger. */
  height: string;
  /** Words for people: not in mono, and spelt. */
  prose?: boolean;
};

/** Many lines, in mono unless they are prose, as they are written; label it with `Field` or a label of its own. */
export function TextArea({ value, onChange, height, prose = false, ...rest }: TextAreaProps) {
  return (
    <textarea
      spellCheck={prose}
      {...rest}
      className={classes('text-area', !prose && 'mono')}
      style={{ height }}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export function TextField({
  label,
  hint,
  problem,
  ...input
}: InputProps & { label: string; hint?: ReactNode; problem?: string | undefined }) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(ids) => <TextInput {...input} {...ids} />}
    </Field>
  );
}

/** A number; `onChange` gets null while what is written is none. */
export function NumberField({
  label,
  hint,
  problem,
  value,
  onChange,
  min,
  max,
  step,
  unit,
  disabled,
}: {
  label: string;
  hint?: ReactNode;
  problem?: string | undefined;
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  step?: number;
  unit?: string;
  disabled?: boolean;
}) {
  const read = (written: string): number | null => (written.trim() === '' ? null : Number(written));
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(ids) => (
        <TextInput
          {...ids}
          type="number"
          inputMode="decimal"
          disabled={disabled}
          min={min}
          max={max}
          step={step ?? 'any'}
          value={value === null || Number.isNaN(value) ? '' : String(value)}
          onChange={(written) => onChange(read(written))}
          after={unit === undefined ? undefined : <span className="text-3">{unit}</span>}
        />
      )}
    </Field>
  );
}

export function Checkbox({
  checked,
  onChange,
  children,
  disabled,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  disabled?: boolean;
}) {
  return (
    <label className="checkbox">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
