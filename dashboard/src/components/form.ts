import { type FormEvent, useRef, useState } from 'react';
import { ApiError } from '@/api/client';
import { findFault, useFailure, useRefusal } from './failure';

/** Sends a form: whether it is on its way, and what the server has against it, in all or against one field. */
export function useSubmit<T>(action: () => Promise<T>, onDone?: (made: T) => void) {
  const [refuse, fail] = [useRefusal(), useFailure()];
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const running = useRef(false);

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (running.current) return; // sent twice, by a double click
    running.current = true;
    setBusy(true);
    setError(undefined);
    try {
      onDone?.(await action());
    } catch (refusal) {
      setError(refusal);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  const properties = error instanceof ApiError ? error.properties : {};
  const told = new Set<string>();
  return {
    busy,
    submit: (event?: FormEvent): void => void submit(event),
    forget: () => setError(undefined),
    /** What is wrong with no field in particular, or with one that the form has no place for. To be read after the fields have been. */
    get fault(): string {
      if (!error) return '';
      const others = Object.keys(properties).filter((field) => !told.has(field)).flatMap((field) => findFault(properties[field]) ?? []);
      if (others.length) return [...new Set(others)].map(refuse).join(' ');
      return told.size ? '' : fail(error);
    },
    faultOf: (field: string): string | undefined => {
      const text = findFault(properties[field]);
      if (text) told.add(field);
      return text && refuse(text);
    },
  };
}
