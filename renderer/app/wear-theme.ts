// Puts a theme on the page. Colours change at once, all together: a transition is an answer to a hand, and a page between two themes is unreadable.
import type { Preferences } from '../state/preferences';

export function wearTheme(root: HTMLElement, theme: Preferences['theme']): void {
  if (root.dataset['theme'] === theme) return;
  root.dataset['still'] = '';
  root.dataset['theme'] = theme;
  // The new colours are worked out here, while nothing may move; afterwards there is nothing left to move to.
  root.getBoundingClientRect();
  delete root.dataset['still'];
}
