// The words for every way Retort can refuse or fail: what happened, what was kept, what to do. Total over the closed list of codes.
import type { ErrorCode, ErrorData } from '../../shared/kernel/errors';
import { formatBytes, formatCount } from './format';

export type Words = { title: string; kept: string; next: string };

type Writer = (data: Reader) => Words;
type Reader = { text(key: string, otherwise: string): string; number(key: string): number | undefined };

const NOTHING_CHANGED = 'Nothing in the workspace has changed.';
const UNTOUCHED = 'The file was not changed and nothing of it was taken.';

const WRITERS: Readonly<Record<ErrorCode, Writer>> = {
  cancelled: fixed('Stopped', 'Nothing was left behind.', ''),
  usage: (data) =>
    said(
      `That cannot be asked: ${data.text('problem', 'the request is not complete')}.`,
      NOTHING_CHANGED,
      'Check the values and try again.',
    ),
  internal: (data) =>
    said(
      'Something went wrong inside Retort',
      `It said: ${data.text('message', 'nothing')}. ${NOTHING_CHANGED}`,
      'Try again; if it comes back, export the workspace and report it.',
    ),
  'workspace-not-found': fixed(
    'This workspace is no longer here',
    'Other workspaces are untouched.',
    'Choose another from the menu, or import its archive.',
  ),
  'workspace-newer': (data) =>
    said(
      'This workspace was written by a newer Retort',
      `It has version ${data.text('version', 'unknown')}; this one reads up to ${data.text('supported', 'an older one')}. It was not opened or changed.`,
      'Open it with the newer Retort.',
    ),
  'workspace-open-elsewhere': fixed(
    'Another window writes this workspace, and does not let go',
    'It stays as it is, there and here.',
    'Finish there, or close that window, and try again.',
  ),
  'workspace-read-only': fixed(
    'Another window writes this workspace',
    'This one only shows it. Nothing was changed.',
    'Make the change there, or press “Take over here” in the title bar.',
  ),
  'workspace-busy': (data) =>
    said(
      'The other window cannot let go yet',
      `It is still at this: ${data.text('task', 'work that must not be broken off')}. ${NOTHING_CHANGED}`,
      'Wait for it, or stop it there, and take over then.',
    ),
  'store-full': fixed(
    'The disk is full',
    'The change was not stored; everything before it is.',
    'Free some space or delete a workspace, then try again.',
  ),
  'store-failed': (data) =>
    said(
      'The change could not be stored',
      `Everything before it is. ${sentence(data.text('reason', ''))}`,
      'Try again; export the workspace if it keeps failing.',
    ),
  'source-not-found': fixed(
    'This source is no longer in the workspace',
    NOTHING_CHANGED,
    'It may have been retracted already.',
  ),
  'source-known': (data) =>
    said(
      'This file is already in the workspace',
      `It has the same digest as ${data.text('name', 'an earlier import')}. ${UNTOUCHED}`,
      'Retract the earlier import first if it should be read anew.',
    ),
  'staged-not-found': fixed('This import is no longer staged', NOTHING_CHANGED, 'Read the file again.'),
  'archive-unreadable': (data) =>
    said(
      'This file is no Retort archive, or it is damaged',
      `${where(data)}Nothing was made of it.`,
      'Choose another file, or fetch the archive again.',
    ),
  'archive-newer': fixed(
    'This archive was written by a newer Retort',
    'Nothing was made of it.',
    'Import it with the newer Retort.',
  ),
  'archive-too-large': (data) =>
    said(
      'This archive unpacks to more than is allowed',
      `At most ${sizeOf(data, 'limit')}${data.text('entry', '') === '' ? '' : ` for ${data.text('entry', '')}`}. Nothing was made of it.`,
      'Check where it came from: a real archive of this size is split.',
    ),
  'archive-digest-mismatch': (data) =>
    said(
      'This archive is damaged',
      `What it holds does not have the digest it states${data.text('object', '') === '' ? '' : ` (${data.text('object', '')})`}. Nothing was made of it.`,
      'Fetch the archive again from where it came.',
    ),
  'merge-too-large': (data) =>
    said(
      'Both together are more than a workspace holds',
      `They have ${amount(data, 'found')} ${data.text('what', 'records')}; at most ${amount(data, 'limit')}. ${NOTHING_CHANGED}`,
      'Delete some in one of the two, then merge.',
    ),
  'merge-outdated': fixed(
    'The workspace was changed since it was compared',
    NOTHING_CHANGED,
    'Compare the two again: what they have in common may be another now.',
  ),
  'spec-not-json': (data) =>
    said(
      'This specification is not JSON',
      `${located(data)}It was not saved.`,
      'Correct the text and try again.',
    ),
  'spec-invalid': (data) =>
    said(
      'This specification does not hold together',
      `At ${data.text('path', 'the top')}: ${data.text('problem', 'not as it should be')}. It was not saved.`,
      'Correct that place and try again.',
    ),
  'spec-newer': fixed(
    'This specification was written for a newer Retort',
    'It was not taken.',
    'Use the newer Retort, or map the columns anew.',
  ),
  'spec-no-log-matches': (data) =>
    said(
      `No part of the specification fits ${data.text('file', 'this file')}`,
      UNTOUCHED,
      'Choose another specification, or map its columns.',
    ),
  'kind-unknown': (data) =>
    said(
      `There is no kind “${data.text('kind', '')}” here`,
      NOTHING_CHANGED,
      'Define it under Settings, or choose another kind.',
    ),
  'kind-invalid': (data) =>
    said(
      `The kind “${data.text('id', '')}” cannot be used`,
      `${sentence(kindProblem(data.text('problem', '')))} It was not saved.`,
      'Change it and try again.',
    ),
  'relation-unknown': (data) =>
    said(
      `There is no relation “${data.text('relation', '')}”`,
      NOTHING_CHANGED,
      'Choose one of the relations that Retort knows.',
    ),
  'log-unreadable': (data) =>
    data.text('found', '') === ''
      ? said(
          `${data.text('file', 'The file')} could not be read`,
          UNTOUCHED,
          'Check that it still exists and may be read, then choose it again.',
        )
      : said(
          `${data.text('file', 'The file')} is ${data.text('found', '')}, not a log as text`,
          UNTOUCHED,
          'CSV, TSV, JSON lines, GraphML and GEXF are read, plain or gzip: unpack or export it as one of them, then choose that.',
        ),
  'log-empty': (data) =>
    said(
      `${data.text('file', 'The file')} has no rows`,
      UNTOUCHED,
      'Choose another file, or correct how many rows are passed over.',
    ),
  'log-encoding': (data) =>
    said(
      `${data.text('file', 'The file')} is not ${data.text('encoding', 'in the encoding stated')}`,
      `${located(data)}${UNTOUCHED}`,
      'Choose another encoding.',
    ),
  'log-gzip': (data) =>
    said(
      `${data.text('file', 'The file')} is not whole`,
      `Its gzip stream breaks off or is damaged. ${located(data)}${UNTOUCHED}`,
      'Fetch the file again.',
    ),
  'log-header': (data) =>
    said(
      `The header of ${data.text('file', 'the file')} cannot be used`,
      `${sentence(data.text('problem', data.text('detail', '')))} ${UNTOUCHED}`.trim(),
      'Correct the separator, or say that there is no header.',
    ),
  'log-too-many-columns': (data) =>
    said(
      `${data.text('file', 'The file')} has too many columns`,
      `${amount(data, 'columns')} columns; at most ${amount(data, 'limit')} are read. ${UNTOUCHED}`,
      'Check the separator, or cut the file.',
    ),
  'log-too-many-rejected': (data) =>
    said(
      'Reading stopped: too many rows were rejected',
      `${amount(data, 'rejected')} of ${amount(data, 'rows')} rows could not be read. ${mostOften(data)}Nothing was staged.`,
      'Correct the columns or the format, or allow more rejected rows.',
    ),
  'graph-malformed': (data) =>
    said(
      `${data.text('file', 'The file')} is not well-formed XML`,
      `${sentence(data.text('problem', ''))} ${located(data)}${UNTOUCHED}`.trim(),
      'Export the graph again; a file that breaks off was not written to its end.',
    ),
  'graph-doctype': (data) =>
    said(
      `${data.text('file', 'The file')} declares entities of its own`,
      `${located(data)}Declarations inside a document type can grow without end or reach for other files: they are never read. ${UNTOUCHED}`,
      'Remove the document type from the file, or export the graph without one.',
    ),
  'graph-unknown': (data) =>
    said(
      `${data.text('file', 'The file')} is XML, but no graph`,
      `Its root is “${data.text('root', '')}”${data.text('namespace', '') === '' ? '' : ` of ${data.text('namespace', '')}`}. ${UNTOUCHED}`,
      'GraphML and GEXF are read: export the graph as one of them.',
    ),
  'graph-too-large': (data) =>
    said(
      `${data.text('file', 'The file')} has more than ${amount(data, 'limit')} ${data.text('what', 'parts')}`,
      UNTOUCHED,
      'Export a part of the graph.',
    ),
  'file-unreadable': (data) =>
    said(
      `${data.text('file', 'The file')} could not be read`,
      NOTHING_CHANGED,
      'Check that it still exists and may be read.',
    ),
  'file-unwritable': (data) =>
    said(
      `${data.text('file', 'The file')} could not be written`,
      NOTHING_CHANGED,
      'Check that the folder exists, may be written to, and has room.',
    ),
  'folder-not-empty': (data) =>
    said(
      `${data.text('folder', 'The folder')} is not empty`,
      'Nothing in it was touched.',
      'Choose an empty folder.',
    ),
  'warning-list-invalid': (data) =>
    said(
      `${data.text('file', 'The file')} is no warning list${data.text('path', '') === '' ? '' : ` at ${data.text('path', '')}`}`,
      `${data.text('problem', 'It could not be understood')}. ${NOTHING_CHANGED}`,
      'A warning list is a JSON file with name, type, version and list, as MISP’s are.',
    ),
  'warning-list-too-large': (data) =>
    said(
      `${data.text('file', 'The file')} is too long for a warning list`,
      `It has ${amount(data, 'found')} ${data.text('what', 'entries')}; at most ${amount(data, 'limit')} are read. ${NOTHING_CHANGED}`,
      'Split it, or take a shorter list.',
    ),
  'truth-invalid': (data) =>
    said(
      `${data.text('file', 'The file')} cannot be used as the truth`,
      NOTHING_CHANGED,
      'Correct the row that is named, and try again.',
    ),
  'judgements-invalid': (data) =>
    said(
      `${data.text('file', 'The file')} cannot be used as judgements`,
      NOTHING_CHANGED,
      'Correct the row that is named, and try again.',
    ),
  'not-loaded': fixed('The workspace is still being read', NOTHING_CHANGED, 'Wait until it is ready.'),
  'entity-not-found': fixed(
    'This entity is not in the workspace',
    NOTHING_CHANGED,
    'Its source may have been retracted.',
  ),
  'run-not-found': fixed(
    'That run is not kept any more',
    NOTHING_CHANGED,
    'Only the newest runs are kept: choose another one to compare with.',
  ),
  'history-damaged': (data) => {
    const graph = data.text('history', 'workspace') === 'graph';
    return said(
      `The steps that were kept of the ${graph ? 'graph' : 'workspace'} are damaged`,
      `${sentence(data.text('problem', 'they cannot be read'))} ${graph ? 'The workspace is untouched.' : 'What they did stands.'}`,
      graph
        ? 'Draw what you need again; new steps are kept.'
        : 'They cannot be taken back any more; new steps are kept again.',
    );
  },
  'view-not-found': (data) =>
    said(
      `There is no view ${data.text('name', 'of this name')} any more`,
      NOTHING_CHANGED,
      'It was renamed or deleted: choose one from the list.',
    ),
  'view-too-large': (data) =>
    said(
      'The graph holds too much to be saved as a view',
      `It holds ${amount(data, 'found')} entities; at most ${amount(data, 'limit')}. ${NOTHING_CHANGED}`,
      'Open a smaller ring, or expand less, and save that.',
    ),
  'too-many-views': (data) =>
    said(
      'This workspace has all the views that it can keep',
      `At most ${amount(data, 'limit')}, of ${amount(data, 'entities')} entities together. ${NOTHING_CHANGED}`,
      'Delete one, or save under a name that is there already.',
    ),
  'too-many-marks': (data) =>
    said(
      'This workspace has all the marks that it can keep',
      `At most ${amount(data, 'limit')}. ${NOTHING_CHANGED}`,
      'Delete one, and mark again.',
    ),
  'ring-not-found': fixed(
    'This ring no longer stands',
    NOTHING_CHANGED,
    'Rings were found anew: choose one from the list.',
  ),
  'too-many-values': (data) =>
    said(
      'There are more distinct values than one workspace holds',
      `At most ${amount(data, 'limit')}. ${NOTHING_CHANGED}`,
      'Split the logs over several workspaces.',
    ),
  'list-too-long': (data) =>
    said(
      'The list is too long',
      `It has ${amount(data, 'found')} values; at most ${amount(data, 'limit')} are looked up at once.`,
      'Look it up in parts, or import it as a log.',
    ),
  'bridge-failed': fixed('The desktop did not answer', NOTHING_CHANGED, 'Try again, or restart Retort.'),
};

export function words(code: ErrorCode, data: ErrorData): Words {
  return WRITERS[code]({
    text: (key, otherwise) => (data[key] === undefined ? otherwise : String(data[key])),
    number: (key) => (typeof data[key] === 'number' ? data[key] : undefined),
  });
}

function fixed(title: string, kept: string, next: string): Writer {
  return () => ({ title, kept, next });
}

function said(title: string, kept: string, next: string): Words {
  return { title, kept: kept.trim(), next };
}

/** Where in the file, as far as the error knows. */
function located(data: Reader): string {
  const places = [
    data.number('row') === undefined ? '' : `row ${amount(data, 'row')}`,
    data.number('line') === undefined ? '' : `line ${amount(data, 'line')}`,
    data.number('column') === undefined ? '' : `column ${amount(data, 'column')}`,
    data.number('offset') === undefined ? '' : `byte ${amount(data, 'offset')}`,
    data.number('byte') === undefined ? '' : `byte ${amount(data, 'byte')}`,
    data.number('bytes') === undefined ? '' : formatBytes(data.number('bytes') ?? 0),
  ].filter((place) => place !== '');
  return places.length === 0 ? '' : `At ${places.join(', ')}. `;
}

/** "Most often: part over 255 in ip, first at row 2. " as far as the error knows. */
function mostOften(data: Reader): string {
  const found = data.text('found', '');
  if (found === '') return '';
  const column = data.text('column', '');
  return `Most often: ${found}${column === '' ? '' : ` in ${column}`}, first at row ${amount(data, 'row')}. `;
}

/** "It fails at entry manifest.json, byte 12: not JSON. " as far as the error knows. */
function where(data: Reader): string {
  const entry = data.text('entry', '');
  const byte = data.number('byte') === undefined ? '' : `byte ${amount(data, 'byte')}`;
  const place = [entry, byte].filter((part) => part !== '').join(', ');
  const problem = data.text('problem', '');
  if (place === '' && problem === '') return '';
  return `It fails${place === '' ? '' : ` at ${place}`}${problem === '' ? '' : `: ${problem}`}. `;
}

function amount(data: Reader, key: string): string {
  const value = data.number(key);
  return value === undefined ? data.text(key, 'more') : formatCount(value);
}

function sizeOf(data: Reader, key: string): string {
  const bytes = data.number(key);
  return bytes === undefined ? 'the limit' : formatBytes(bytes);
}

function kindProblem(problem: string): string {
  return problem === 'taken' ? 'another kind has this id' : problem;
}

function sentence(text: string): string {
  if (text === '') return '';
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/u.test(start) ? start : `${start}.`;
}
