import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ApiError } from '@/api/client';

/** Sends a form: whether it is on its way, and what the server has against it, in all or against one field. */
export function useSubmit<T>(action: () => Promise<T>, onDone?: (made: T) => void) {
  const t = useTranslations('common');
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
  const say = (): string => {
    if (!(error instanceof ApiError)) return t('errors.failed');
    if (error.status === 0) return t('errors.unreachable');
    return error.status === 401 || error.status === 403 ? t('errors.forbidden') : error.message;
  };
  return {
    busy,
    submit: (event?: FormEvent): void => void submit(event),
    forget: () => setError(undefined),
    /** What is wrong with no field in particular. */
    fault: error && !Object.keys(properties).length ? say() : '',
    faultOf: (field: string): string | undefined => properties[field]?.errors?.[0],
  };
}
