import { describe, expect, it } from 'vitest';
import { initialImport, type FilePhase, type ImportFile, type ImportState } from './import.model';
import { importFile, inspection, logSpec, entity, signinSpec, sourceRecord } from './import.testing';
import { blockers, canCommit, currentStep, readyFiles, totals } from './review.model';
import {
  cancelReading,
  duplicateOf,
  finishReading,
  importAgain,
  nextWaiting,
  progressReading,
  queueReady,
  startReading,
} from './staging.model';

const mapped = (undecided: string[] = [], spec = signinSpec()): Partial<ImportFile> => ({
  mapping: { inspection: inspection(spec, undecided), spec, undecided, revision: 1 },
});
const staged = (id: number, digest: string): ImportFile =>
  importFile(id, {
    ...mapped(),
    phase: { at: 'staged', source: sourceRecord({ id: `s${String(id)}`, digest }) },
  });
const state = (...files: ImportFile[]): ImportState => ({ ...initialImport, files });

describe('what stands before a commit', () => {
  const cases: [string, ImportFile, object | undefined][] = [
    [
      'a column to decide',
      importFile(1, mapped(['note', 'ip'])),
      { type: 'undecided', column: 'note', more: 1 },
    ],
    [
      'no observation',
      importFile(1, mapped([], logSpec({ a: entity('account') }))),
      { type: 'no-observations' },
    ],
    ['not checked yet', importFile(1, mapped()), { type: 'unchecked' }],
    [
      'refused',
      importFile(1, { phase: { at: 'refused', failure: { code: 'log-empty', data: {} } } }),
      { type: 'failed' },
    ],
    ['waiting', importFile(1, { phase: { at: 'waiting' } }), { type: 'reading' }],
    ['staged', staged(1, 'a'), undefined],
  ];
  it.each(cases)('%s', (_, file, blocker) => {
    expect(blockers(state(file))).toEqual(blocker === undefined ? [] : [expect.objectContaining(blocker)]);
    expect(canCommit(state(file))).toBe(blocker === undefined);
  });

  it('nothing at all cannot be committed, nor anything while a commit runs', () => {
    expect(canCommit(state())).toBe(false);
    expect(canCommit({ ...state(staged(1, 'a')), busy: 'committing' })).toBe(false);
  });

  it('a known digest must be decided', () => {
    const known = {
      ...state(staged(1, 'a')),
      sources: [sourceRecord({ id: 'old', digest: 'a', state: 'committed', sequence: 3 })],
    };
    expect(duplicateOf(known, known.files[0]!)).toMatchObject({ of: 'source', source: { sequence: 3 } });
    expect(blockers(known)).toMatchObject([{ type: 'duplicate' }]);
    expect(blockers(importAgain(1)(known))).toEqual([]);
  });

  it('the second of two equal files in one import is the copy', () => {
    const both = state(staged(1, 'a'), staged(2, 'a'), staged(3, 'b'));
    expect(both.files.map((file) => duplicateOf(both, file)?.of)).toEqual([undefined, 'file', undefined]);
  });
});

describe('totals of what is staged', () => {
  it('sums rows and spans the times', () => {
    const timeless = { at: 'staged', source: sourceRecord({ id: 'n', first: null, last: null }) } as const;
    const early = { at: 'staged', source: sourceRecord({ id: 'e', first: 5, last: 1500 }) } as const;
    const files = [timeless, early, { at: 'columns' } as const].map((phase: FilePhase, i) =>
      importFile(i + 1, { phase }),
    );
    expect(totals(state(...files))).toEqual({
      files: 2,
      read: 20,
      accepted: 16,
      rejected: 4,
      observations: 16,
      first: 5,
      last: 1500,
    });
  });

  it('has no time range when nothing has a time', () => {
    expect(totals(state())).toMatchObject({ first: null, last: null });
  });
});

describe('the queue of files to read', () => {
  it('takes only ready files, in order, one at a time', () => {
    const start = state(importFile(1, mapped(['note'])), importFile(2, mapped()), importFile(3, mapped()));
    expect(readyFiles(start).map(({ id }) => id)).toEqual([2, 3]);
    const queued = queueReady(start);
    expect(queued.files.map(({ phase }) => phase.at)).toEqual(['columns', 'waiting', 'waiting']);
    expect(queued.selected).toBe(2);
    expect(nextWaiting(startReading(2, 0)(queued))?.id).toBe(3);
  });

  it('drops progress that comes after the end', () => {
    const reading = startReading(1, 0)(state(importFile(1, mapped())));
    const progress = { file: 'x', bytesDone: 5, bytesTotal: 10, rows: 1, observations: 1, rejected: 0 };
    expect(progressReading(1, progress, 500)(reading).files[0]?.phase).toMatchObject({
      at: 'reading',
      progress,
    });
    const cancelled = cancelReading(1)(reading);
    expect(progressReading(1, progress, 500)(cancelled).files[0]?.phase).toEqual({ at: 'columns' });
  });
});

describe('the step that has the attention', () => {
  const phases: [string, FilePhase[], string][] = [
    ['no file', [], 'files'],
    ['one still looked at', [{ at: 'inspecting' }, { at: 'columns' }], 'files'],
    ['columns left', [{ at: 'columns' }, { at: 'staged', source: sourceRecord({ id: 'a' }) }], 'columns'],
    ['reading', [{ at: 'waiting' }, { at: 'staged', source: sourceRecord({ id: 'a' }) }], 'check'],
    ['all staged', [{ at: 'staged', source: sourceRecord({ id: 'a' }) }], 'commit'],
  ];
  it.each(phases)('%s', (_, list, step) => {
    expect(currentStep(state(...list.map((phase, i) => importFile(i + 1, { phase }))))).toBe(step);
  });

  it('is the commit after finishing', () => {
    const done = finishReading(1, sourceRecord({ id: 'a' }))(state(importFile(1)));
    expect(currentStep(done)).toBe('commit');
  });
});
