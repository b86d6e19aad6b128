import { type FormEvent, useState } from 'react';
import { ApiError, type FaultTree } from '@/api/client';
import { useFailure, useRefusal } from './failure';

/** Sends a form: whether it is on its way, and what the server has against it, in all or against one field. */
export function useSubmit<T>(action: () => Promise<T>, onDone?: (made: T) => void) {
  const [refuse, fail] = [useRefusal(), useFailure()];
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      onDone?.(await action());
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  const properties = error instanceof ApiError ? error.properties : {};
  return {
    busy,
    submit: (event?: FormEvent): void => void submit(event),
    forget: () => setError(undefined),
    /** What is wrong with no field in particular. */
    fault: error && !Object.keys(properties).length ? fail(error) : '',
    faultOf: (field: string): string | undefined => {
      const text = findFault(properties[field]);
      return text && refuse(text);
    },
  };
}

/** The first fault of a field, or of what is inside it. */
function findFault(tree: FaultTree | undefined): string | undefined {
  if (!tree) return undefined;
  return tree.errors?.[0] ?? [...Object.values(tree.properties ?? {}), ...(tree.items ?? [])].map((part) => findFault(part ?? undefined)).find(Boolean);
}
