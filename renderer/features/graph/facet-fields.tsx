// Editors of facets that are a text, a range of numbers or a range of days.
import { useState } from 'react';
import { MOST_FILTER_TEXT, type FilterRange } from '../../../shared/model/records/entity-filter';
import type { DatesFacet, RangeFacet, TextFacet } from '../../../shared/query/facets/facet';
import { useWorkbench, useZone } from '../../state/context';
import { Button } from '../../ui/button';
import { NumberField, TextField } from '../../ui/field';
import { formatSpan, zoneLabel } from '../../ui/time';
import { dayOf, dayStart, nextDay } from './days';
import { isTurned, rangeOrNone, withFacet, type Draft } from './filter-draft';

export function FacetText({ facet, draft }: { facet: TextFacet; draft: Draft }) {
  const { filter, onChange } = draft;
  return (
    <TextField
      label={facet.label}
      value={filter[facet.id] ?? ''}
      maxLength={MOST_FILTER_TEXT}
      spellCheck={false}
      autoComplete="off"
      onChange={(text) => onChange(withFacet(filter, facet.id, text === '' ? undefined : text))}
    />
  );
}

export function FacetRange({ facet, draft: { filter, onChange } }: { facet: RangeFacet; draft: Draft }) {
  const range = filter[facet.id] ?? NO_RANGE;
  const change = (part: Partial<FilterRange>): void =>
    onChange(withFacet(filter, facet.id, rangeOrNone({ ...range, ...part })));
  const bounds = { min: 0, ...(facet.most === undefined ? {} : { max: facet.most }), step: facet.step };
  return (
    <>
      <NumberField
        {...bounds}
        label="At least"
        unit={facet.unit}
        value={range.from}
        onChange={(from) => change({ from })}
      />
      <NumberField
        {...bounds}
        label="At most"
        unit={facet.unit}
        value={range.to}
        onChange={(to) => change({ to })}
        problem={isTurned(range) ? TURNED : undefined}
      />
    </>
  );
}

/** Days are those of the analyst's zone; what is written is kept while it is no day yet. */
export function FacetDates({ facet, draft: { filter, onChange } }: { facet: DatesFacet; draft: Draft }) {
  const zone = useZone();
  const span = useWorkbench((state) => state.span);
  const range = filter[facet.id] ?? NO_RANGE;
  const [days, setDays] = useState({ from: dayOf(range.from, zone), to: dayOf(range.to, zone) });
  const take = ({ from, to }: FilterRange): void =>
    onChange(withFacet(filter, facet.id, rangeOrNone({ from, to })));
  const change = (part: Partial<typeof days>): void => {
    const next = { ...days, ...part };
    setDays(next);
    take({ from: dayStart(next.from, zone), to: lastOf(next.to, zone) });
  };
  return (
    <>
      <TextField label="From" type="date" value={days.from} onChange={(from) => change({ from })} />
      <TextField
        label="Until the end of"
        type="date"
        value={days.to}
        onChange={(to) => change({ to })}
        problem={isTurned(range) ? TURNED : undefined}
        hint={`Days in ${zoneLabel(zone, range.from ?? range.to ?? 0)}`}
      />
      {span !== null && (
        <Button
          onClick={() => {
            setDays({ from: dayOf(span.from, zone), to: dayOf(span.to - 1, zone) });
            take({ from: span.from, to: span.to - 1 });
          }}
        >
          As chosen: {formatSpan(span.from, span.to, zone)}
        </Button>
      )}
    </>
  );
}

const NO_RANGE: FilterRange = { from: null, to: null };
const TURNED = 'It ends before it begins.';

function lastOf(day: string, zone: string): number | null {
  const next = nextDay(day, zone);
  return next === null ? null : next - 1;
}
