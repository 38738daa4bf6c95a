// Classes of elements, changed where they differ alone: Cytoscape styles whatever is touched anew, whether it changed or not.
import type { SingularElementArgument } from 'cytoscape';

export function setClass(element: SingularElementArgument, name: string, on: boolean): void {
  if (element.hasClass(name) !== on) element.toggleClass(name, on);
}
