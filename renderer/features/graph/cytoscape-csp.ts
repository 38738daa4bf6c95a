// Cytoscape puts a style element into the head unless one with its id is there. Ours holds its place, so that the page's policy has nothing to refuse; the rule itself is in graph.css.

const STYLE_ID = '__________cytoscape_stylesheet';

export function claimStyleElement(document: Document): void {
  if (document.getElementById(STYLE_ID) !== null) return;
  const placeholder = document.createElement('meta');
  placeholder.id = STYLE_ID;
  document.head.append(placeholder);
}
