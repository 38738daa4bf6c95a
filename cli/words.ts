// The words for every way a command can be refused or fail: one line each, naming file, row and figure. Total over the closed list of codes.
import type { ErrorCode, ErrorData } from '../shared/kernel/errors';

type Reader = (key: string) => string;

const WORDS: Readonly<Record<ErrorCode, (at: Reader) => string>> = {
  cancelled: () => 'stopped; nothing was left behind',
  usage: (at) => at('problem') || 'the arguments were not understood',
  internal: (at) => `something went wrong inside Retort: ${at('message') || 'it did not say what'}`,
  'workspace-not-found': () => 'there is no such workspace',
  'workspace-newer': () => 'the workspace was written by a newer Retort',
  'workspace-open-elsewhere': () => 'the workspace is open elsewhere',
  'workspace-read-only': () => 'the workspace is written elsewhere',
  'workspace-busy': (at) => `the workspace is in use${because(at('task'))}`,
  'store-full': () => 'there is no room to store this',
  'store-failed': (at) => `this could not be stored${because(at('message'))}`,
  'source-not-found': (at) =>
    `there is no ${at('source') === '' ? 'such source' : `source ${at('source')}`} in the workspace`,
  'source-known': (at) =>
    `${file(at)} is there already: it has the same content as ${at('name') || 'another log'}`,
  'staged-not-found': () => 'the import is no longer staged',
  'history-damaged': (at) => `the steps that were kept are damaged${because(at('problem'))}`,
  'archive-unreadable': (at) => `${file(at)} is no Retort archive, or it is damaged${place(at)}`,
  'archive-newer': (at) => `${file(at)} was written by a newer Retort`,
  'archive-too-large': (at) =>
    `${file(at)} unpacks to more than ${at('limit') || 'the allowed number of'} bytes`,
  'merge-too-large': (at) =>
    `both together have ${at('found') || 'more'} ${at('what') || 'records'}, and a workspace holds ${at('limit') || 'fewer'}`,
  'merge-outdated': () => 'the workspace was changed since it was compared',
  'archive-digest-mismatch': (at) =>
    `${file(at)} is damaged: its content does not have the digest that it states`,
  'spec-not-json': (at) => `the specification ${at('file')} is not JSON${because(at('problem'))}`,
  'spec-invalid': (at) =>
    `the specification ${at('file')} is not valid at "${at('path')}"${because(at('problem'))}`,
  'spec-newer': (at) =>
    `the specification ${at('file')} is of version ${at('version') || 'unknown'}, which this Retort does not read yet`,
  'spec-no-log-matches': (at) =>
    `no entry of the specification matches ${file(at)}: neither by its name nor by its columns`,
  'kind-unknown': (at) => `there is no kind "${at('kind')}"`,
  'kind-invalid': (at) => `the kind "${at('id')}" is not valid${because(at('problem'))}`,
  'relation-unknown': (at) => `there is no relation "${at('relation')}"`,
  'log-unreadable': (at) =>
    at('found') === ''
      ? `${file(at)} could not be read${because(at('problem'))}`
      : `${file(at)} is ${at('found')}, not CSV, TSV, JSON lines, GraphML or GEXF`,
  'log-empty': (at) => `${file(at)} has no rows`,
  'log-encoding': (at) =>
    `${file(at)} is not ${at('encoding') || 'in the encoding that the specification states'}${place(at)}`,
  'log-gzip': (at) => `${file(at)} is damaged: its gzip stream breaks off or does not add up${place(at)}`,
  'log-header': (at) => `the header of ${file(at)} cannot be used${because(at('problem') || at('detail'))}`,
  'log-too-many-columns': (at) =>
    `${file(at)} has ${at('columns') || 'too many'} columns; at most ${at('limit') || '20,000'} are read`,
  'log-too-many-rejected': (at) =>
    `reading ${file(at)} stopped: ${at('rejected')} of its first ${at('rows')} rows could not be read`,
  'graph-malformed': (at) => `${file(at)} is not well-formed XML${because(at('problem'))}${place(at)}`,
  'graph-doctype': (at) => `${file(at)} declares entities of its own${place(at)}: such a file is not read`,
  'graph-unknown': (at) =>
    `${file(at)} is XML, but neither GraphML nor GEXF: its root is "${at('root')}"${at('namespace') === '' ? '' : ` of ${at('namespace')}`}`,
  'graph-too-large': (at) =>
    `${file(at)} has more than ${at('limit') || 'the allowed'} ${at('what') || 'number of parts'}`,
  'file-unreadable': (at) => `${file(at)} could not be read${because(at('problem'))}`,
  'file-unwritable': (at) => `${file(at)} could not be written${because(at('problem'))}`,
  'folder-not-empty': (at) =>
    `${at('folder') || 'the folder'} is not empty; --force writes into it all the same`,
  'warning-list-invalid': (at) =>
    `${file(at)} is no warning list${at('path') === '' ? '' : ` at ${at('path')}`}${because(at('problem'))}`,
  'warning-list-too-large': (at) =>
    `${file(at)} has ${at('found')} ${at('what')}; at most ${at('limit')} are read`,
  'truth-invalid': (at) => `${file(at)} cannot be used as the truth${place(at)}${because(at('problem'))}`,
  'judgements-invalid': (at) =>
    `${file(at)} cannot be used as judgements${place(at)}${because(at('problem'))}`,
  'not-loaded': () => 'nothing has been read yet',
  'entity-not-found': (at) =>
    at('entity') === '' ? 'there is no such entity' : `there is no ${at('entity')} in the logs`,
  'ring-not-found': () => 'there is no such ring',
  'run-not-found': () => 'that run is not kept any more',
  'view-not-found': () => 'there is no such view',
  'view-too-large': (at) =>
    `the view holds too many entities${at('limit') === '' ? '' : `: at most ${at('limit')}`}`,
  'too-many-views': () => 'the workspace has all the views that it can keep',
  'too-many-marks': () => 'the workspace has all the marks that it can keep',
  'too-many-values': (at) =>
    `there are more distinct values than Retort holds${at('limit') === '' ? '' : ` (${at('limit')})`}`,
  'list-too-long': (at) => `the list has ${at('found')} values; at most ${at('limit')} are looked up at once`,
  'bridge-failed': () => 'the desktop did not answer',
};

/** One line without a stop at its end. */
export function errorWords(code: ErrorCode, data: ErrorData): string {
  const text = WORDS[code]((key) => (data[key] === undefined ? '' : String(data[key])));
  // Names of files come from outside: no control character of theirs may move the terminal's cursor.
  return text.replace(/\p{Cc}+/gu, ' ').replace(/ {2,}/g, ' ');
}

function file(at: Reader): string {
  return at('file') || 'the file';
}

function because(problem: string): string {
  return problem === '' ? '' : `: ${problem}`;
}

function place(at: Reader): string {
  const places = ['row', 'line', 'column', 'offset', 'byte'].filter((key) => at(key) !== '');
  return places.length === 0
    ? ''
    : ` (${places.map((key) => `${key === 'offset' ? 'byte' : key} ${at(key)}`).join(', ')})`;
}
