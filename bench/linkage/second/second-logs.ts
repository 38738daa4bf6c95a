// The door of the second generator: a scenario to labelled logs.
import { secondImportSpec } from './import-spec';
import { bookingLog, enrolmentLog, exchangeLog, LOG_NAMES, loginLog } from './layouts';
import type { LabelledLogs, SecondScenario } from './scenario';
import { createWorld } from './world';

/** The same scenario gives the same bytes on every machine. `text` may be read more than once, in blocks of about 256 KiB. */
export function secondLogs(scenario: SecondScenario): LabelledLogs {
  const { journal, truth } = createWorld(scenario);
  return {
    logs: [
      { name: LOG_NAMES.exchanges, text: () => exchangeLog(journal) },
      { name: LOG_NAMES.logins, text: () => loginLog(journal) },
      { name: LOG_NAMES.enrolments, text: () => enrolmentLog(journal) },
      { name: LOG_NAMES.bookings, text: () => bookingLog(journal) },
    ],
    spec: secondImportSpec(),
    truth,
  };
}
