// Choosing one of several: a select with marks, and a segmented control for two to five.
import { Combobox, InputBase } from '@mantine/core';
import { Check, ChevronDown } from 'lucide-react';
import { Fragment, useId, type ReactNode } from 'react';
import { useList } from './choice-list';
import { classes } from './classes';
import { Field } from './field';
import './choice.css';

export type Choice<V extends string = string> = { value: V; label: string; mark?: ReactNode; group?: string };

type SelectProps<V extends string> = {
  choices: readonly Choice<V>[];
  value: V | null;
  onChange: (value: V) => void;
  placeholder?: string;
  /** Before the placeholder, where the mark of a choice stands. */
  placeholderMark?: ReactNode;
  disabled?: boolean;
  /** Needed unless a `Field` labels it. */
  'aria-label'?: string;
  id?: string;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean;
  /** Draws attention to a choice that is still open. */
  open?: boolean;
};

export function Select<V extends string>({
  choices,
  value,
  onChange,
  placeholder,
  placeholderMark,
  open,
  ...rest
}: SelectProps<V>) {
  const chosen = choices.find((choice) => choice.value === value);
  const labels = grouped(choices).flatMap(([, members]) => members.map((choice) => choice.label));
  const { combobox, listId, aria, press } = useList(labels);
  const choose = (picked: string): void => {
    const choice = choices.find((each) => each.value === picked);
    if (choice !== undefined) onChange(choice.value);
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal keepMounted={false} offset={2}>
      <Combobox.Target targetType="button" withAriaAttributes={false} withKeyboardNavigation={false}>
        <InputBase
          component="button"
          type="button"
          pointer
          {...rest}
          {...aria}
          className={classes('select', open === true && 'select-open')}
          onClick={() => combobox.toggleDropdown()}
          onKeyDown={press}
          onBlur={() => combobox.closeDropdown()}
          leftSection={chosen === undefined ? placeholderMark : chosen.mark}
          rightSection={<ChevronDown size={12} strokeWidth={1.5} aria-hidden />}
          rightSectionPointerEvents="none"
        >
          {chosen === undefined ? (
            <span className="text-3">{placeholder ?? 'Choose…'}</span>
          ) : (
            <span className="cut">{chosen.label}</span>
          )}
        </InputBase>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options
          mah={320}
          className="select-options"
          id={listId}
          aria-label={rest['aria-label'] ?? 'Choices'}
        >
          <Groups choices={choices} value={value} />
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** A component, so that nothing of it is made while the list is closed. */
function Groups<V extends string>({ choices, value }: { choices: readonly Choice<V>[]; value: V | null }) {
  return grouped(choices).map(([group, members]) => {
    const drawn = options(members, value);
    return group === '' ? (
      <Fragment key={group}>{drawn}</Fragment>
    ) : (
      <Combobox.Group key={group} label={group}>
        {drawn}
      </Combobox.Group>
    );
  });
}

function options<V extends string>(choices: readonly Choice<V>[], value: V | null): ReactNode {
  return choices.map((choice) => (
    <Combobox.Option key={choice.value} value={choice.value} active={choice.value === value}>
      {choice.mark}
      <span className="grow cut">{choice.label}</span>
      {choice.value === value && <Check size={12} strokeWidth={2} aria-hidden />}
    </Combobox.Option>
  ));
}

function grouped<V extends string>(choices: readonly Choice<V>[]): [string, Choice<V>[]][] {
  const groups = new Map<string, Choice<V>[]>();
  for (const choice of choices) {
    const group = choice.group ?? '';
    groups.set(group, [...(groups.get(group) ?? []), choice]);
  }
  return [...groups];
}

export function SelectField<V extends string>({
  label,
  hint,
  problem,
  ...select
}: Omit<SelectProps<V>, 'id'> & { label: string; hint?: ReactNode; problem?: string | undefined }) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(ids) => <Select {...select} {...ids} />}
    </Field>
  );
}

/** One of two to five, all of them in sight. Arrow keys move within it. */
export function Segmented<V extends string>({
  label,
  choices,
  value,
  onChange,
}: {
  label: string;
  choices: readonly Choice<V>[];
  value: V;
  onChange: (value: V) => void;
}) {
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className="unseen">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="segmented-choice">
          <input
            type="radio"
            className="unseen"
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {choice.mark}
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
