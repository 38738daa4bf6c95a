// retort rings: logs in, rings out.
import { kindRegistry } from '../../shared/model/kinds/registry';
import { parse, usage, type Command } from '../command';
import type { Terminal } from '../terminal';
import { FIND_HELP, FIND_OPTIONS, findRequest, findRingsInLogs } from '../find-rings';
import { memberReport, memberTable } from '../explained-member';
import { pairReport, pairTable, takePair } from '../explained-pair';
import { ringsReport } from '../rings-report';
import { ringsTable } from '../rings-table';

const HELP = `usage: retort rings --spec FILE [--json] [--explain A B | --explain-member A] [--threshold BITS] [--seed N] [--rejected FILE] LOG...

Reads logs (CSV, TSV, JSONL, GraphML, GEXF; gzip or not) under an import specification, and prints the rings in them, the first to look at first.

  --spec FILE        import specification; each log is read by its first entry that matches
  --explain A B      instead of the rings: why these two accounts are linked or not, in bits, selector by selector
  --explain-member A instead of the rings: why this account is in its ring or in none, in bits, and which ring comes next
  --json             print {accounts, entities, observations, rejected, rings, bridges, suppressed, seconds}, and judgements where there are any
${FIND_HELP}`;

export const ringsCommand: Command = {
  name: 'rings',
  summary: 'find the rings in logs, and what holds them together',
  help: HELP,
  async run(args, terminal) {
    const { pair, rest } = takePair(args);
    const { values, positionals } = parse(rest, { ...FIND_OPTIONS, 'explain-member': { type: 'string' } });
    const member = values['explain-member'];
    if (pair !== undefined && member !== undefined)
      throw usage('--explain and --explain-member are two questions: ask one at a time');
    const found = await findRingsInLogs(findRequest(values, positionals), terminal);
    const { read, judgements, dataset, linkage, result, seconds } = found;
    const kinds = kindRegistry(read.spec.kinds);
    const print = printer(terminal, values.json === true);
    if (pair !== undefined)
      print(pairReport(dataset, linkage, pair), (report, width) => pairTable(report, kinds, width));
    else if (member !== undefined)
      print(memberReport(dataset, linkage, member), (report, width) => memberTable(report, kinds, width));
    else
      print(ringsReport(dataset, result, seconds, judgements !== undefined), (report, width) =>
        ringsTable(report, kinds, width),
      );
  },
};

/** A report as JSON, or as the table that it makes. */
function printer(terminal: Terminal, json: boolean) {
  return <T>(report: T, table: (report: T, width: number) => string): void =>
    terminal.out(json ? `${JSON.stringify(report, null, 1)}\n` : table(report, terminal.width));
}
