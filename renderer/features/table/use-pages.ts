// Rows from the engine, page by page, for what is in sight. The rows of the last question stay until the first page of the next one is here.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { TablePage } from '../../../shared/engine/engine';
import { useSession, useWorkbench } from '../../state/context';
import { answersKey } from '../../state/workbench';
import { problemOf } from '../../state/problem';
import type { Problem } from '../../state/workbench';
import { PAGE_ROWS, pagesFor, withPage } from './page-cache';
import type { Pages } from './page-cache';
import { askKey, queryOf } from './table.model';
import type { TableAsk } from './table.model';

export type Rows = {
  key: string;
  pages: Pages;
  total: number;
  of: number;
  facets: TablePage['facets'] | null;
};

const NO_ROWS: Rows = { key: '', pages: new Map(), total: 0, of: 0, facets: null };

export function useRows(ask: TableAsk | null): {
  rows: Rows;
  pending: boolean;
  problem: Problem | null;
  see: (first: number, last: number) => void;
  again: () => void;
} {
  const { engine } = useSession();
  const version = useWorkbench((state) => answersKey(state));
  const key = ask === null ? '' : askKey(ask, version);
  const [rows, setRows] = useState<Rows>(NO_ROWS);
  const [failed, setFailed] = useState<{ key: string; problem: Problem } | null>(null);
  const asked = useRef(new Set<string>());
  const current = useRef(key);
  const fetchPage = useCallback(
    (page: number, first: boolean): void => {
      if (ask === null || asked.current.has(`${key} ${page}`)) return;
      asked.current.add(`${key} ${page}`);
      engine.table(queryOf(ask, page * PAGE_ROWS, PAGE_ROWS)).then(
        (answer) => {
          asked.current.delete(`${key} ${page}`);
          if (current.current === key) setRows((known) => received(known, key, page, answer, first));
        },
        (error: unknown) => {
          asked.current.delete(`${key} ${page}`);
          if (current.current === key) setFailed({ key, problem: problemOf(error) });
        },
      );
    },
    // The key stands for the ask.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [engine, key],
  );
  useEffect(() => {
    current.current = key;
    fetchPage(0, true);
  }, [fetchPage, key]);
  const see = useCallback(
    (first: number, last: number): void => {
      if (rows.key !== key) return;
      for (const page of pagesFor(first, last, rows.total)) if (!rows.pages.has(page)) fetchPage(page, false);
    },
    [rows, key, fetchPage],
  );
  const again = (): void => {
    setFailed(null);
    fetchPage(0, true);
  };
  const problem = failed?.key === key ? failed.problem : null;
  return { rows, pending: key !== '' && rows.key !== key, problem, see, again };
}

/** A late page of an older question is dropped; the first page of a new one takes the place of everything. */
function received(known: Rows, key: string, page: number, answer: TablePage, first: boolean): Rows {
  if (!first && known.key !== key) return known;
  const pages = known.key === key ? known.pages : new Map();
  return {
    key,
    pages: withPage(pages, page, answer.rows),
    total: answer.total,
    of: answer.of,
    facets: answer.facets,
  };
}
