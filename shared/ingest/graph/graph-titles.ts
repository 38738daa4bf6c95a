// Attributes are declared under ids and named by titles. Every one gets a name of its own, so that a specification can mean it.
import { RetortError } from '../../kernel/errors';
import { freeName, MAX_NAME } from '../header';
import { MAX_COLUMNS } from '../limits';
import type { Defaults } from './graph-subject';

export type Declared = { name: string };

export class GraphTitles {
  private readonly byId = new Map<string, Declared>();
  private readonly values = new Map<string, readonly string[]>();
  private readonly taken: Set<string>;

  /** `reserved`: what the dialect itself says of each. */
  constructor(reserved: readonly string[]) {
    this.taken = new Set(reserved);
  }

  /** @throws RetortError `log-header`, `log-too-many-columns` */
  declare(id: string, title: string): Declared {
    const written = title.trim() === '' ? id : title.trim();
    if (written.length > MAX_NAME)
      throw new RetortError('log-header', {
        problem: `an attribute's name of ${String(written.length)} characters`,
      });
    if (this.byId.size >= MAX_COLUMNS)
      throw new RetortError('log-too-many-columns', { columns: this.byId.size + 1, limit: MAX_COLUMNS });
    const name = freeName(written, this.taken);
    this.taken.add(name);
    const declared = { name };
    this.byId.set(id, declared);
    return declared;
  }

  /** An attribute of which nothing is read as a value. */
  declareDrawing(id: string): void {
    this.byId.set(id, { name: '' });
  }

  get(id: string): Declared | undefined {
    return this.byId.get(id);
  }

  setDefault({ name }: Declared, value: string): void {
    if (value !== '') this.values.set(name, [value]);
  }

  get defaults(): Defaults {
    return this.values;
  }
}
