import { describe, expect, it } from 'vitest';
import { kindRegistry } from '../../model/kinds/registry';
import { formatImportSpec, parseImportSpec } from '../../model/records/import-spec-text';
import { simulate } from '../simulate';
import { simulatedSpec } from './import-spec';

describe('simulatedSpec', () => {
  it('is a valid import specification, the same after writing and reading', () => {
    expect(parseImportSpec(formatImportSpec(simulatedSpec()))).toEqual(simulatedSpec());
  });

  it('has one entry for each simulated log, and names its columns', () => {
    const { logs } = simulate({ seed: 1, accounts: 300 });
    const spec = simulatedSpec();
    expect(spec.logs.map((log) => log.match.files[0])).toEqual(logs.map((file) => file.name));
    for (const [i, file] of logs.entries()) {
      const [first] = file.chunks();
      const head = new TextDecoder().decode(first).split('\n')[0] ?? '';
      const columns = head.startsWith('{') ? Object.keys(JSON.parse(head) as object) : head.split(',');
      expect([...(spec.logs[i]?.match.columns ?? [])].sort()).toEqual([...columns].sort());
    }
  });

  it('writes values that are valid for their kind and already in canonical form', () => {
    const { logs, spec } = simulate({ seed: 2, accounts: 1000 });
    const registry = kindRegistry(spec.kinds);
    const refused: string[] = [];
    for (const name of ['signups.csv', 'payments.csv', 'devices.jsonl', 'usage.jsonl']) {
      const file = logs.find((log) => log.name === name);
      const entry = spec.logs.find((log) => log.match.files[0] === name);
      for (const record of records([...(file?.chunks() ?? [])])) {
        for (const { column, read } of entry?.columns ?? []) {
          const value = record.get(column) ?? '';
          if (read.as !== 'entity' || value === '') continue;
          const canonical = registry.get(read.kind).canonical(value);
          if (!canonical.ok || canonical.value !== value) refused.push(`${name} ${column} ${value}`);
        }
      }
    }
    expect(refused).toEqual([]);
  });
});

/** Enough of CSV for logs without quotes. */
function records(chunks: Uint8Array[]): Map<string, string>[] {
  const decoder = new TextDecoder();
  const text = chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('');
  const lines = text.trim().split('\n');
  if (text.startsWith('{')) {
    return lines.map(
      (line) => new Map(Object.entries(JSON.parse(line) as object).map(([k, v]) => [k, String(v ?? '')])),
    );
  }
  const header = (lines[0] ?? '').split(',');
  return lines.slice(1).map((line) => {
    const fields = line.split(',');
    return new Map(header.map((column, i) => [column, fields[i] ?? '']));
  });
}
