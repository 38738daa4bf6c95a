// What the worker of kernels says, in order: how far it is, then its values.
import type { NodeValues } from '../../shared/graph/kernels';

export type KernelMessage =
  { type: 'progress'; done: number; total: number | undefined } | { type: 'values'; values: NodeValues };
