// The open list of a select: which choice is highlighted, by which keys, and what screen readers hear of it.
import { useCombobox } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';
import { listStep } from './choice-keys';

/** Keys that are the list's do not reach the window's commands. `labels` are in the order of the list. */
export function useList(labels: readonly string[]) {
  const listId = useId();
  const [highlighted, setHighlighted] = useState<string>();
  const highlight = (move: () => void): void => {
    move();
    setHighlighted(document.getElementById(listId)?.querySelector('[data-combobox-selected]')?.id);
  };
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setHighlighted(undefined);
    },
    // The list is drawn by then: the choice in force is where the arrows start.
    onDropdownOpen: () => void setTimeout(() => highlight(() => combobox.selectActiveOption()), 0),
  });
  const press = (event: KeyboardEvent): void => {
    const step = listStep(event, combobox.dropdownOpened, combobox.getSelectedOptionIndex(), labels);
    if (step === undefined) return;
    event.preventDefault();
    if (step.step === 'open') combobox.openDropdown('keyboard');
    if (step.step === 'close') combobox.closeDropdown('keyboard');
    if (step.step === 'take') combobox.clickSelectedOption();
    if (step.step === 'move') highlight(() => combobox.selectOption(step.to));
  };
  const aria = {
    role: 'combobox',
    'aria-haspopup': 'listbox',
    'aria-expanded': combobox.dropdownOpened,
    'aria-controls': combobox.dropdownOpened ? listId : undefined,
    'aria-activedescendant': highlighted,
  } as const;
  return { combobox, listId, aria, press };
}
