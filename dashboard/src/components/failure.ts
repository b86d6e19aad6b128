/** Says in the language of whoever reads why something was refused or failed. */
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { ApiError, type FaultTree } from '@/api/client';
import { findRefusal } from './refusals';

/** Says what the server said of one field. What is not known in other languages is quoted. */
export function useRefusal(): (text: string) => string {
  const t = useTranslations('refusals');
  return useCallback(
    (text: string) => {
      const { name, count = 0 } = findRefusal(text) ?? { name: 'other' };
      return t(name, { count, text });
    },
    [t],
  );
}

/** Says why something was not done. */
export function useFailure(): (error: unknown) => string {
  const t = useTranslations('common.errors');
  const say = useRefusal();
  return useCallback(
    (error: unknown) => {
      if (!(error instanceof ApiError) || error.status >= 500) return t('failed');
      if (error.status === 0) return t('unreachable');
      if (error.status === 404) return t('missing');
      return error.status === 401 || error.status === 403 ? t('refused') : say(findFault(error) ?? error.message);
    },
    [t, say],
  );
}

/** The first fault of an input, or of what is inside it. */
export function findFault(tree: FaultTree | undefined): string | undefined {
  if (!tree) return undefined;
  return tree.errors?.[0] ?? [...Object.values(tree.properties ?? {}), ...(tree.items ?? [])].map((part) => findFault(part ?? undefined)).find(Boolean);
}
