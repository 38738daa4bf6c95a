// retort evaluate: how right the rings in logs are, where the truth is known.
import { compareBaselines } from '../../shared/linkage/baselines/compare';
import { alignTruth } from '../../shared/linkage/truth';
import { needed, parse, type Command } from '../command';
import { evaluationReport } from '../evaluation-report';
import { evaluationTable } from '../evaluation-table';
import { FIND_HELP, FIND_OPTIONS, findRequest, findRingsInLogs, showing } from '../find-rings';
import { readTruth } from '../truth-file';

const HELP = `usage: retort evaluate --spec FILE --truth FILE [--json] [--threshold BITS] [--seed N] LOG...

Finds the rings in logs as retort rings does, and measures them against the truth: pairwise and B-cubed precision, recall and F1, rings found,
accounts accused by what they are; beside three plain ways of finding rings, each at the setting that turns out best for it.
Rings with a benign explanation accuse nobody and are not counted.

  --spec FILE        import specification; each log is read by its first entry that matches
  --truth FILE       CSV with the columns account, ring (empty: in no ring) and, where there is one, archetype; a row that is not in order is refused
  --json             print {truth, rejected, retort, baselines, seconds}
  --count-explained  count rings with a benign explanation, too: where it is not about accusing anybody
${FIND_HELP}`;

const OPTIONS = {
  ...FIND_OPTIONS,
  truth: { type: 'string' },
  'count-explained': { type: 'boolean' },
} as const;

export const evaluateCommand: Command = {
  name: 'evaluate',
  summary: 'measure the rings in logs against the truth, beside three baselines',
  help: HELP,
  async run(args, terminal) {
    const { values, positionals } = parse(args, OPTIONS);
    const { truth: name, 'count-explained': explainedCounted = false, ...find } = values;
    const request = findRequest(find, positionals);
    // Before the logs, which take longer to read.
    const truth = await readTruth(needed('truth', name));
    const { dataset, linkage, result, seconds } = await findRingsInLogs(request, terminal);
    const aligned = alignTruth(truth, dataset);
    const { seed, minimumMembers } = result.parameters;
    const started = terminal.now();
    const compared = await showing(terminal, (progress) =>
      Promise.resolve(compareBaselines(dataset, aligned, { seed, minimumMembers, progress })),
    );
    const rejected = dataset.sources.reduce((sum, source) => sum + source.rows.rejected, 0);
    const baselines = (terminal.now() - started) / 1000;
    const report = evaluationReport(aligned, linkage, compared, {
      rejected,
      explainedCounted,
      seconds: { ...seconds, baselines },
    });
    if (values.json === true) terminal.out(`${JSON.stringify(report, null, 1)}\n`);
    else terminal.out(evaluationTable(report, terminal.width));
  },
};
