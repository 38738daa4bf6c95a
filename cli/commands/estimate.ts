// retort estimate: what the logs themselves say a shared selector is worth, kind by kind, beside what is counted now.
import { completeCurves } from '../../shared/engine/linkage-curves';
import { curveEstimate } from '../../shared/engine/curve-estimate';
import { loadDataset } from '../../shared/engine/load-dataset';
import { kindRegistry, shippedCurves } from '../../shared/model/kinds/registry';
import { needed, numberOption, parse, usage, type Command } from '../command';
import { estimateTable } from '../estimate-table';
import { showing } from '../find-rings';
import { readLogs } from '../read-logs';

const HELP = `usage: retort estimate --spec FILE [--json] [--seed N] LOG...

Estimates from logs, without labels, how likely two accounts of one operator share a selector of each kind (m) and how likely strangers do (u), by expectation and
maximisation, and proposes evidence curves: log2(m / u) by degree. Refuses where the pairs of accounts cannot tell, and says why.

  --spec FILE        import specification; each log is read by its first entry that matches
  --json             print {estimation, present, shipped}: every round with the log likelihood and the parameters of each iteration
  --seed N           0 to 4294967295: draws the pairs where there are too many
`;

const OPTIONS = {
  spec: { type: 'string' },
  json: { type: 'boolean' },
  seed: { type: 'string' },
} as const;

export const estimateCommand: Command = {
  name: 'estimate',
  summary: 'estimate from logs what each kind of evidence is worth',
  help: HELP,
  async run(args, terminal) {
    const { values, positionals } = parse(args, OPTIONS);
    if (positionals.length === 0) throw usage('no log is named');
    const spec = needed('spec', values.spec);
    const seed =
      values.seed === undefined
        ? undefined
        : numberOption('seed', values.seed, { least: 0, most: 0xffff_ffff, whole: true });
    const read = await readLogs(spec, positionals, 'estimate', terminal);
    const estimate = await showing(terminal, async (progress) => {
      const dataset = await loadDataset(read.store, progress, 0);
      const parameters = seed === undefined ? {} : { seed };
      const given = completeCurves(parameters, shippedCurves, dataset.sources, await read.store.kinds());
      return curveEstimate(dataset, given, shippedCurves, progress);
    });
    if (values.json === true) terminal.out(`${JSON.stringify(estimate, infinityAsNull, 1)}\n`);
    else terminal.out(estimateTable(estimate, kindRegistry(read.spec.kinds), terminal.width));
  },
};

/** JSON has no infinity: a half-life of "never" is null. */
function infinityAsNull(_: string, value: unknown): unknown {
  return value === Infinity ? null : value;
}
