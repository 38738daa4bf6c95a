// From a graph's columns to a log's specification: what its ends are, which relation each pair of them stands in, and what attributes say.
import type { KindRegistry } from '../../model/kinds/registry';
import type { ColumnRead, GraphFormat, ObservationSpec } from '../../model/records/import-spec';
import { isRelation } from '../../model/relations/registry';
import type { ColumnGuess, SampledColumn } from '../guess-column';
import { guessObservations, keepRoles, logName, relationFor, type LogGuess } from '../guess-log';
import { endOf, type EndPlace } from './graph-names';
import type { GraphSurvey } from './graph-survey';
import { guessAttribute, isOwn } from './guess-attribute';
import { guessEnd } from './guess-end';

/** As many as a specification may have. */
const MAX_OBSERVATIONS = 1000;

export function guessGraph(
  fileName: string,
  format: GraphFormat,
  columns: readonly SampledColumn[],
  survey: GraphSurvey,
  kinds: KindRegistry,
): LogGuess {
  const guesses = columns.map((column): ColumnGuess => {
    const place = endOf(column.name);
    return place === undefined ? guessAttribute(column, format, kinds) : guessEnd(place, column, kinds);
  });
  keepRoles(columns, guesses);
  const reads = new Map(columns.map(({ name }, i) => [name, (guesses[i] as ColumnGuess).read]));
  const observations = [
    ...pairObservations(survey, reads, kinds, isOwn(format)),
    ...attributeObservations(columns, reads, kinds),
  ];
  const remarks: string[] = [];
  const accounts = accountColumns(reads);
  if (accounts.length === 0) remarks.push('no account was recognised among the ends: choose which they are');
  if (observations.length > MAX_OBSERVATIONS)
    remarks.push(
      `the first ${String(MAX_OBSERVATIONS)} of ${String(observations.length)} observations are guessed`,
    );
  const log = {
    name: logName(fileName),
    match: { files: [], columns: [] },
    format,
    columns: [...reads].map(([column, read]) => ({ column, read })),
    observations: observations.slice(0, MAX_OBSERVATIONS),
  };
  return { log, guesses, remarks };
}

type Reads = ReadonlyMap<string, ColumnRead>;

/** Who has something is the subject: as the file has it where it names a known relation, else the account. */
function pairObservations(
  { pairs }: GraphSurvey,
  reads: Reads,
  kinds: KindRegistry,
  own: boolean,
): ObservationSpec[] {
  return [...pairs.values()].flatMap(([source, target]): ObservationSpec[] => {
    const [from, to] = [kindOf(reads, source), kindOf(reads, target)];
    if (from === undefined || to === undefined) return [];
    const { relation } = endOf(target) as EndPlace;
    if (isRelation(relation)) return [{ subject: source, relation, object: target }];
    const isTurned = from !== 'account' && to === 'account';
    const [subject, object, kind] = isTurned ? [target, source, from] : [source, target, to];
    if (own) return [{ subject, relation: relationFor(kind, false), object }];
    return guessObservations(subject, [{ column: object, read: reads.get(object) as ColumnRead }], kinds, '');
  });
}

/** What is said of a node is its own; what is said of an edge is of an account at its ends. */
function attributeObservations(
  columns: readonly SampledColumn[],
  reads: Reads,
  kinds: KindRegistry,
): ObservationSpec[] {
  const accounts = accountColumns(reads);
  return columns.flatMap(({ name }): ObservationSpec[] => {
    if (endOf(name) !== undefined || kindOf(reads, name) === undefined) return [];
    const end = /^(source|target)\./.exec(name)?.[1];
    const subjects = accounts.filter((column) => end === undefined || column.startsWith(end));
    const read = reads.get(name) as ColumnRead;
    return subjects.flatMap((subject) => guessObservations(subject, [{ column: name, read }], kinds, ''));
  });
}

function accountColumns(reads: Reads): string[] {
  return [...reads.keys()].filter(
    (column) => endOf(column) !== undefined && kindOf(reads, column) === 'account',
  );
}

function kindOf(reads: Reads, column: string): string | undefined {
  const read = reads.get(column);
  return read?.as === 'entity' ? read.kind : undefined;
}
