// How far the reading of a file is, with its rate and time left; afterwards what came of it.
import { CircleCheck } from 'lucide-react';
import { Button } from '../../ui/button';
import { formatBytes, formatCount, formatDuration, formatOf } from '../../ui/format';
import { Banner, ProgressBar } from '../../ui/states';
import { useController, useImport } from './import.hooks';
import type { FilePhase, ImportFile } from './import.model';
import { estimatedRows, rateCurve, rowsPerSecond, secondsLeft } from './rate';
import { Sparkline } from '../../ui/sparkline';
import { failureWords, titleOf } from './words';

export function ProgressStrip({ file }: { file: ImportFile }) {
  switch (file.phase.at) {
    case 'reading':
      return <Reading file={file} phase={file.phase} />;
    case 'waiting':
      return <Waiting file={file} />;
    case 'staged':
      return <Staged file={file} phase={file.phase} />;
    case 'stopped':
      return <Stopped file={file} phase={file.phase} />;
    default:
      return null;
  }
}

function Reading({ file, phase }: { file: ImportFile; phase: Extract<FilePhase, { at: 'reading' }> }) {
  const controller = useController();
  const { progress, rate } = phase;
  const rows = estimatedRows(progress.rows, progress.bytesDone, progress.bytesTotal);
  const left = secondsLeft(rate, progress.bytesTotal);
  return (
    <div className="import-strip">
      <div className="import-strip-main">
        <div className="row import-strip-line">
          <span className="import-strip-title cut">Reading {file.name}</span>
          <span className="grow" />
          <span className="text-2 no-wrap">
            {formatCount(progress.rows)}
            {rows === null ? ' rows' : ` of about ${formatCount(roundOff(rows))} rows`}
          </span>
          {left !== null && <span className="strong no-wrap">{formatDuration(Math.max(1, left))} left</span>}
        </div>
        <ProgressBar
          value={progress.bytesTotal === 0 ? 1 : progress.bytesDone / progress.bytesTotal}
          label={`Reading ${file.name}`}
        />
        <div className="row import-strip-line text-3 micro">
          <span className="no-wrap">
            {formatBytes(progress.bytesDone)} of {formatBytes(progress.bytesTotal)}
          </span>
          <span className="no-wrap">{formatCount(roundOff(rowsPerSecond(rate)))} rows/s</span>
          <span className="no-wrap cut">{formatOf(progress.observations, 'observation')} so far</span>
          <span className="grow" />
          <span className="no-wrap">{formatCount(progress.rejected)} rejected</span>
        </div>
      </div>
      <div className="row import-strip-end">
        <Sparkline values={rateCurve(rate)} />
        <Button size="large" keys="Escape" onClick={controller.cancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

function Waiting({ file }: { file: ImportFile }) {
  const controller = useController();
  const before = useImport(
    (state) => state.files.filter((other) => other.id < file.id && isBefore(other)).length,
  );
  return (
    <div className="import-strip">
      <div className="import-strip-main">
        <span className="import-strip-title">{file.name} waits its turn</span>
        <span className="text-3">
          {before === 0 ? 'It is next.' : `${formatOf(before, 'file')} before it.`}
        </span>
      </div>
      <Button size="large" keys="Escape" onClick={controller.cancel}>
        Cancel
      </Button>
    </div>
  );
}

function Staged({ file, phase }: { file: ImportFile; phase: Extract<FilePhase, { at: 'staged' }> }) {
  const { rows, observations } = phase.source;
  return (
    <div className="import-strip">
      <CircleCheck size={20} strokeWidth={1.25} className="ok" aria-hidden />
      <div className="import-strip-main">
        <span className="import-strip-title cut">Read {file.name}</span>
        <span className="text-2">
          {formatCount(rows.accepted)} of {formatOf(rows.read, 'row')} accepted, {formatCount(rows.rejected)}{' '}
          rejected, {formatOf(observations, 'observation')}. Staged; nothing in the workspace has changed.
        </span>
      </div>
    </div>
  );
}

function Stopped({ file, phase }: { file: ImportFile; phase: Extract<FilePhase, { at: 'stopped' }> }) {
  const words = failureWords(phase.failure);
  return (
    <div className="import-strip">
      <div className="grow">
        <Banner tone="bad" title={titleOf(file.name, words)}>
          {words.detail}
        </Banner>
      </div>
    </div>
  );
}

function isBefore(file: ImportFile): boolean {
  return file.phase.at === 'waiting' || file.phase.at === 'reading';
}

/** Three digits that count: an estimate must not look like a count. */
function roundOff(value: number): number {
  if (value < 1000) return Math.round(value);
  const unit = 10 ** (Math.floor(Math.log10(value)) - 2);
  return Math.round(value / unit) * unit;
}
