// The keyboard, at the moment something is there: the library waits for its next turn, and keys pressed until then would go to what lies beneath.

/** A ref of what opens: its `data-autofocus`, or itself, has the focus before the next key is read. */
export function takeKeyboard(opened: HTMLElement | null): void {
  if (opened === null) return;
  (opened.querySelector<HTMLElement>('[data-autofocus]') ?? opened).focus({ preventScroll: true });
}
