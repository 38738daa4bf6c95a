// A key or a chord as the person sees it on the keyboard.
import { describeKeys } from './keys';
import './kbd.css';

export function Kbd({ keys }: { keys: string }) {
  return <kbd className="kbd">{describeKeys(keys)}</kbd>;
}
