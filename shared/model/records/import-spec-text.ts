// Import specifications to and from JSON text. The rules that it keeps are numbered in docs/spec/import-specification.md.
import type { z } from 'zod';
import { RetortError } from '../../kernel/errors';
import type { ImportSpec } from './import-spec';
import { IMPORT_SPEC_VERSION } from './import-spec';
import { specProblem } from './import-spec-checks';
import { importSpecSchema } from './import-spec-schema';

/** Longest specification that is read, in characters: 20,000 columns fit well. */
export const MAX_SPEC_TEXT = 8_000_000;

/**
 * From JSON text, or from what JSON.parse gave.
 * @throws RetortError `spec-not-json` {problem}, `spec-newer` {version, supported}, `spec-invalid` {path, problem}
 */
export function parseImportSpec(text: unknown): ImportSpec {
  const value = typeof text === 'string' ? fromJson(text) : text;
  refuseNewer(value);
  const parsed = importSpecSchema.safeParse(value);
  if (!parsed.success) throw new RetortError('spec-invalid', firstIssue(parsed.error.issues));
  const problem = specProblem(parsed.data);
  if (problem !== undefined) throw new RetortError('spec-invalid', problem);
  return parsed.data;
}

/** The same text for equal specifications, whatever the order of their keys: two spaces, a newline at the end. */
export function formatImportSpec(spec: ImportSpec): string {
  const ordered = importSpecSchema.parse(spec);
  return `${JSON.stringify(ordered, (_, value: unknown) => (value === Infinity ? null : value), 2)}\n`;
}

function fromJson(text: string): unknown {
  if (text.length > MAX_SPEC_TEXT) {
    throw new RetortError('spec-invalid', { path: '', problem: `over ${String(MAX_SPEC_TEXT)} characters` });
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new RetortError('spec-not-json', {
      problem: error instanceof Error ? error.message.slice(0, 200) : '',
    });
  }
}

/** Before the shape is looked at: a newer version may have any other shape. */
function refuseNewer(value: unknown): void {
  if (typeof value !== 'object' || value === null || !('version' in value)) return;
  const { version } = value;
  if (typeof version === 'number' && version > IMPORT_SPEC_VERSION) {
    throw new RetortError('spec-newer', { version, supported: IMPORT_SPEC_VERSION });
  }
}

type Issue = z.core.$ZodIssue;

function firstIssue(issues: readonly Issue[]): { path: string; problem: string } {
  const [issue] = issues;
  if (issue === undefined) return { path: '', problem: 'not valid' };
  return { path: pathText(issue.path), problem: issue.message.slice(0, 200) };
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${String(part)}]` : `${i > 0 ? '.' : ''}${String(part)}`))
    .join('')
    .slice(0, 200);
}
