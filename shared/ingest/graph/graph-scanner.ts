// The lines that graph-rows.ts makes: JSON objects, and lines with a mark before them for what no row could be made of. No file can write the mark: JSON has none.
import { REJECT_REASONS } from '../../model/records/rejected-row';
import type { ByteWindow } from '../byte-window';
import { nextJsonRecord, type JsonScanner } from '../json-scanner';
import { FAULT, type ScanStatus } from '../record';
import { utf8Text } from '../utf8';

const MARK = 33;
const TAB = 9;

/** As nextJsonRecord. */
export function nextGraphRecord(scanner: JsonScanner, window: ByteWindow): ScanStatus {
  const status = nextJsonRecord(scanner, window);
  const { record } = scanner;
  if (status !== FAULT || window.bytes[record.from] !== MARK) return status;
  const reasonEnd = window.bytes.indexOf(TAB, record.from);
  const detailEnd = window.bytes.indexOf(TAB, reasonEnd + 1);
  const reason = utf8Text(window.bytes, record.from + 1, reasonEnd);
  record.fault = REJECT_REASONS.find((one) => one === reason) ?? 'graph-broken';
  record.detail = utf8Text(window.bytes, reasonEnd + 1, detailEnd);
  record.from = detailEnd + 1;
  return FAULT;
}
