// All facets of a filter beside the editor of one: what is set stands at its name. It edits a draft; what becomes of it is its owner's.
import { useState } from 'react';
import type { FacetId } from '../../../shared/model/records/entity-filter';
import type { Facet } from '../../../shared/query/facets/facet';
import { facets } from '../../../shared/query/facets/facets';
import { Tabs } from '../../ui/tabs';
import { FacetChoices } from './facet-choices';
import { FacetDates, FacetRange, FacetText } from './facet-fields';
import type { Draft } from './filter-draft';
import type { Drawn } from './use-sift';
import './filter.css';

export function FilterForm({ drawn, draft, first }: { drawn: Drawn; draft: Draft; first: FacetId }) {
  const [open, setOpen] = useState(first);
  const facet = facets.find(({ id }) => id === open) as Facet;
  const tabs = facets.map(({ id, label }) => ({
    ...{ value: id, label },
    badge: draft.filter[id] !== undefined && <span className="filter-on" role="img" aria-label="set" />,
  }));
  return (
    <div className="filter-form">
      <Tabs label="Facets" tabs={tabs} value={open} onChange={setOpen} upright>
        <div className="filter-editor" key={open}>
          <Editor facet={facet} drawn={drawn} draft={draft} />
          {facet.hint !== undefined && <p className="text-3">{facet.hint}</p>}
        </div>
      </Tabs>
    </div>
  );
}

function Editor({ facet, drawn, draft }: { facet: Facet; drawn: Drawn; draft: Draft }) {
  switch (facet.form) {
    case 'choices':
    case 'ties':
      return <FacetChoices facet={facet} drawn={drawn} draft={draft} />;
    case 'range':
      return <FacetRange facet={facet} draft={draft} />;
    case 'dates':
      return <FacetDates facet={facet} draft={draft} />;
    case 'text':
      return <FacetText facet={facet} draft={draft} />;
  }
}
