import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { useSubmit } from './form';
import { Panel } from './Panel';

const SHOWN_MS = 2_500;

interface FormPanelProps {
  title: string;
  hint?: ReactNode;
  /** What the button says; `Save` without. */
  action?: string;
  form: Pick<ReturnType<typeof useSubmit>, 'busy' | 'submit' | 'fault'>;
  /** Grows with each success, which is then told for a moment. */
  saved: number;
  disabled?: boolean;
  children: ReactNode;
}

/** A form in a card of its own, with a button to save it. */
export function FormPanel({ title, hint, action, form, saved, disabled, children }: FormPanelProps) {
  const t = useTranslations('forms');
  const [told, setTold] = useState(false);
  useEffect(() => {
    if (!saved) return;
    setTold(true);
    const timer = window.setTimeout(() => setTold(false), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [saved]);
  return (
    <Panel title={title}>
      {hint && <Text size="sm" c="dimmed" mb="sm">{hint}</Text>}
      <form onSubmit={form.submit}>
        <Stack gap="md" maw={460}>
          {children}
          {form.fault && <Alert color="red" variant="light" role="alert">{form.fault}</Alert>}
          <Group gap="sm">
            <Button type="submit" loading={form.busy} disabled={disabled ?? false}>{action ?? t('save')}</Button>
            <Text size="sm" c="dimmed" role="status">{told ? t('saved') : ''}</Text>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
