// retort rings: logs in, rings out.
import { kindRegistry } from '../../shared/model/kinds/registry';
import { parse, type Command } from '../command';
import { FIND_HELP, FIND_OPTIONS, findRequest, findRingsInLogs } from '../find-rings';
import { ringsReport } from '../rings-report';
import { ringsTable } from '../rings-table';

const HELP = `usage: retort rings --spec FILE [--json] [--threshold BITS] [--seed N] [--rejected FILE] LOG...

Reads logs (CSV, TSV, JSONL; gzip or not) under an import specification, and prints the rings in them, the first to look at first.

  --spec FILE        import specification; each log is read by its first entry that matches
  --json             print {accounts, entities, observations, rejected, rings, suppressed, seconds}
${FIND_HELP}`;

export const ringsCommand: Command = {
  name: 'rings',
  summary: 'find the rings in logs, and what holds them together',
  help: HELP,
  async run(args, terminal) {
    const { values, positionals } = parse(args, FIND_OPTIONS);
    const { read, dataset, result, seconds } = await findRingsInLogs(
      findRequest(values, positionals),
      terminal,
    );
    const report = ringsReport(dataset, result, seconds);
    if (values.json === true) terminal.out(`${JSON.stringify(report, null, 1)}\n`);
    else terminal.out(ringsTable(report, kindRegistry(read.spec.kinds), terminal.width));
  },
};
