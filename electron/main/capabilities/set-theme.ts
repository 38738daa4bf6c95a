// The window's theme, for what the page does not draw: native menus, dialogs, scroll bars, the ground of the next start.
import { nativeTheme } from 'electron';
import type { Request, Response } from '../../../shared/ipc/contract';

export function setTheme({ theme }: Request<'set-theme'>): Response<'set-theme'> {
  nativeTheme.themeSource = theme;
  return {};
}
