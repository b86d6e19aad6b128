import { useRef } from 'react';

/** What was given last while it held: a drawing of an answer stays as it was, with its own axis, until the next one is there. */
export function useHeld<T>(value: T, holds: boolean): T {
  const held = useRef(value);
  if (holds) held.current = value;
  return held.current;
}
