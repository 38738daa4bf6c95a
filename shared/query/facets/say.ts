// A facet with its value as a chip and a step of the history say it: "neighbours 3 to 20".
import type { EntityFilter, FilterRange } from '../../model/records/entity-filter';
import type { Facet, FacetWords } from './facet';
import { facets } from './facets';

/** Empty: the facet is off. */
export function sayFacet(facet: Facet, filter: EntityFilter, words: FacetWords): string {
  const said = sayValue(facet, filter, words);
  return said === '' ? '' : `${facet.says} ${said}`.trimStart();
}

/** All facets that are on, in their order; "everything" where none is. */
export function sayFilter(filter: EntityFilter, words: FacetWords): string {
  const said = facets.map((facet) => sayFacet(facet, filter, words)).filter((one) => one !== '');
  return said.length === 0 ? 'everything' : said.join(', ');
}

function sayValue(facet: Facet, filter: EntityFilter, words: FacetWords): string {
  switch (facet.form) {
    case 'choices':
    case 'ties':
      return sayChoices((filter[facet.id] ?? []).map((choice) => facet.word(choice, words)));
    case 'range':
      return filter[facet.id] === undefined ? '' : sayRange(filter[facet.id] as FilterRange, facet.unit);
    case 'dates':
      return filter[facet.id] === undefined ? '' : words.dates(filter[facet.id] as FilterRange);
    case 'text':
      return filter[facet.id] === undefined ? '' : `“${filter[facet.id] ?? ''}”`;
  }
}

/** Three are named; of more, two and how many there are besides. */
function sayChoices(choices: readonly string[]): string {
  if (choices.length <= NAMED) return choices.join(' or ');
  const named = choices.slice(0, NAMED - 1);
  return `${named.join(', ')} or ${choices.length - named.length} more`;
}

const NAMED = 3;

function sayRange({ from, to }: FilterRange, unit: string): string {
  const after = SIGNS.has(unit) ? unit : '';
  if (from === to) return `${from}${after}`;
  if (from === null) return `up to ${to}${after}`;
  return to === null ? `${from}${after} or more` : `${from} to ${to}${after}`;
}

/** Units that are written with their number; the others are said by the label. */
const SIGNS: ReadonlySet<string> = new Set(['%']);
