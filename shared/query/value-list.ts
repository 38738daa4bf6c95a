// A list of values as people paste it, one a line: each in the canonical forms that it could be stored under.
import { RetortError } from '../kernel/errors';
import type { KindRegistry } from '../model/kinds/registry';
import { refang } from '../model/values/defang';

/** Longer lists are refused: they are logs, and belong into an import. */
export const MAX_LISTED_VALUES = 50_000;

/** A value under one kind, in that kind's canonical form. */
export type Candidate = { kind: string; value: string };

/** `line` counts from 1; `written` is without the white space around it. No candidates: it is valid under no kind. */
export type ListedValue = { line: number; written: string; candidates: Candidate[] };

/** `repeated`: lines that say again what one before has said. */
export type ValueList = { values: ListedValue[]; repeated: number };

/** Empty lines are passed over. Defanged values count as what they stand for. @throws RetortError `list-too-long` {found, limit} */
export function readValueList(text: string, kinds: KindRegistry): ValueList {
  const byText = new Map<string, ListedValue>();
  let repeated = 0;
  text.split(/\r\n|\r|\n/u).forEach((line, at) => {
    const written = line.trim();
    if (written === '') return;
    if (byText.has(written)) repeated++;
    else byText.set(written, { line: at + 1, written, candidates: [] });
  });
  if (byText.size > MAX_LISTED_VALUES)
    throw new RetortError('list-too-long', { found: byText.size, limit: MAX_LISTED_VALUES });
  for (const value of byText.values()) value.candidates = candidatesOf(value.written, kinds);
  return { values: [...byText.values()], repeated };
}

/** As it is written, and as it would be if it had not been defanged. */
function candidatesOf(written: string, kinds: KindRegistry): Candidate[] {
  const forms = [...new Set([written, refang(written)])];
  return kinds.all().flatMap(({ id, canonical }): Candidate[] => {
    const values = forms.flatMap((form) => {
      const found = canonical(form);
      return found.ok ? [found.value] : [];
    });
    return [...new Set(values)].map((value) => ({ kind: id, value }));
  });
}
