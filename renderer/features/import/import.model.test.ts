import { describe, expect, it } from 'vitest';
import { addFiles, adoptLeftovers, removeFile, selectFile } from './file-list.model';
import { initialImport, selectedFile, type ImportState } from './import.model';
import { importFile, inspection, logFile, logSpec, signinSpec, sourceRecord, entity } from './import.testing';
import {
  copyMapping,
  decideRest,
  filesLike,
  nextUndecided,
  setInspection,
  setPreview,
  setSpec,
} from './mapping.model';

const withFiles = (...names: string[]): ImportState =>
  addFiles(names.map((name) => logFile(name)))(initialImport);

describe('files of an import', () => {
  it('come in with the first of the new ones selected', () => {
    const state = addFiles([logFile('b.csv'), logFile('c.csv')])(withFiles('a.csv'));
    expect(state.files.map(({ id, name }) => [id, name])).toEqual([
      [1, 'a.csv'],
      [2, 'b.csv'],
      [3, 'c.csv'],
    ]);
    expect(selectedFile(state)?.name).toBe('b.csv');
  });

  it.each([
    [1, 'b.csv'],
    [2, 'c.csv'],
    [3, 'b.csv'],
  ])('removing file %i of three selects its neighbour', (id, neighbour) => {
    const state = removeFile(id)(selectFile(id)(withFiles('a.csv', 'b.csv', 'c.csv')));
    expect(selectedFile(state)?.name).toBe(neighbour);
  });

  it('removing a file that is not selected leaves the selection', () => {
    expect(selectedFile(removeFile(3)(withFiles('a.csv', 'b.csv', 'c.csv')))?.name).toBe('a.csv');
  });

  it('never gives an id twice', () => {
    const state = addFiles([logFile('c.csv')])(removeFile(2)(withFiles('a.csv', 'b.csv')));
    expect(state.files.map(({ id }) => id)).toEqual([1, 3]);
  });

  it('takes staged sources of an earlier session as staged files without a log', () => {
    const state = adoptLeftovers({ ...initialImport, leftovers: [sourceRecord({ id: 'left' })] });
    expect(state.files[0]).toMatchObject({ name: 'left.csv', log: null, phase: { at: 'staged' } });
    expect(state.leftovers).toEqual([]);
  });
});

describe('the mapping of a file', () => {
  const inspected = setInspection(1, inspection(signinSpec(), ['note']))(withFiles('a.csv', 'b.csv'));

  it('is undecided where nobody guessed, until a person chooses', () => {
    expect(inspected.files[0]?.mapping?.undecided).toEqual(['note']);
    const decided = setSpec(1, signinSpec(), ['note'])(inspected);
    expect(decided.files[0]?.mapping?.undecided).toEqual([]);
    expect(decideRest(1)(inspected).files[0]?.mapping?.undecided).toEqual([]);
  });

  it('drops a preview of an older revision', () => {
    const newer = setSpec(1, signinSpec())(inspected);
    const late = setPreview(1, { revision: 1, result: null, failure: null })(newer);
    expect(late.files[0]?.preview).toBeNull();
    expect(
      setPreview(1, { revision: 2, result: null, failure: null })(newer).files[0]?.preview,
    ).not.toBeNull();
  });

  it('a change sends a staged file back to its columns', () => {
    const staged: ImportState = {
      ...inspected,
      files: inspected.files.map((file) => ({
        ...file,
        phase: { at: 'staged', source: sourceRecord({ id: 's' }) },
      })),
    };
    expect(setSpec(1, signinSpec())(staged).files.map(({ phase }) => phase.at)).toEqual([
      'columns',
      'staged',
    ]);
  });

  it('a corrected format with the same header keeps the decisions, another header drops them', () => {
    const decided = setSpec(
      1,
      logSpec({ account_id: entity('pool'), ip: entity('address'), note: { as: 'count' } }),
      ['note'],
    )(inspected);
    const format = {
      type: 'csv',
      delimiter: ';',
      quote: '',
      header: true,
      encoding: 'utf-8',
      skipRows: 0,
      trim: true,
    } as const;
    const same = setInspection(1, inspection({ ...signinSpec(), format }, ['note']))(decided).files[0]
      ?.mapping;
    expect(same?.spec.format).toEqual(format);
    expect(same?.spec.columns[0]?.read).toEqual(entity('pool'));
    expect(same?.undecided).toEqual([]);
    const other = setInspection(1, inspection(logSpec({ who: entity('account') }), ['who']))(decided).files[0]
      ?.mapping;
    expect(other?.spec.columns).toHaveLength(1);
    expect(other?.undecided).toEqual(['who']);
  });

  it('goes to files with the same columns, and to no others', () => {
    const spec = logSpec({ account_id: entity('pool'), ip: entity('network'), note: { as: 'count' } });
    const other = importFile(3, {
      mapping: { inspection: inspection(logSpec({ z: entity('pool') })), spec, undecided: [], revision: 1 },
    });
    const two = setInspection(2, inspection(signinSpec(), ['note']))(setSpec(1, spec, ['note'])(inspected));
    const three = { ...two, files: [...two.files, other] };
    expect(filesLike(three.files, three.files[0]!).map(({ id }) => id)).toEqual([2]);
    const copied = copyMapping(1)(three);
    expect(copied.files[1]?.mapping?.spec.columns).toEqual(spec.columns);
    expect(copied.files[1]?.mapping?.undecided).toEqual([]);
    expect(copied.files[2]).toBe(other);
    expect(filesLike(copied.files, copied.files[0]!)).toEqual([]);
  });

  it('walks the undecided columns around the end', () => {
    const spec = logSpec({ a: { as: 'ignore' }, b: { as: 'ignore' }, c: { as: 'ignore' } });
    const mapping = { inspection: inspection(spec), spec, undecided: ['a', 'c'], revision: 1 };
    expect(nextUndecided(mapping, null)).toBe('a');
    expect(nextUndecided(mapping, 'a')).toBe('c');
    expect(nextUndecided(mapping, 'c')).toBe('a');
    expect(nextUndecided({ ...mapping, undecided: [] }, 'a')).toBeNull();
  });
});
