// retort rings: logs in, rings out.
import { kindRegistry } from '../../shared/model/kinds/registry';
import { parse, type Command } from '../command';
import { FIND_HELP, FIND_OPTIONS, findRequest, findRingsInLogs } from '../find-rings';
import { pairReport, pairTable, takePair } from '../explained-pair';
import { ringsReport } from '../rings-report';
import { ringsTable } from '../rings-table';

const HELP = `usage: retort rings --spec FILE [--json] [--explain A B] [--threshold BITS] [--seed N] [--rejected FILE] LOG...

Reads logs (CSV, TSV, JSONL; gzip or not) under an import specification, and prints the rings in them, the first to look at first.

  --spec FILE        import specification; each log is read by its first entry that matches
  --explain A B      instead of the rings: why these two accounts are linked or not, in bits, selector by selector
  --json             print {accounts, entities, observations, rejected, rings, suppressed, seconds}, and judgements where there are any
${FIND_HELP}`;

export const ringsCommand: Command = {
  name: 'rings',
  summary: 'find the rings in logs, and what holds them together',
  help: HELP,
  async run(args, terminal) {
    const { pair, rest } = takePair(args);
    const { values, positionals } = parse(rest, FIND_OPTIONS);
    const { read, judgements, dataset, linkage, result, seconds } = await findRingsInLogs(
      findRequest(values, positionals),
      terminal,
    );
    const kinds = kindRegistry(read.spec.kinds);
    if (pair !== undefined) {
      const explained = pairReport(dataset, linkage, pair);
      terminal.out(
        values.json === true
          ? `${JSON.stringify(explained, null, 1)}\n`
          : pairTable(explained, kinds, terminal.width),
      );
      return;
    }
    const report = ringsReport(dataset, result, seconds, judgements !== undefined);
    if (values.json === true) terminal.out(`${JSON.stringify(report, null, 1)}\n`);
    else terminal.out(ringsTable(report, kinds, terminal.width));
  },
};
