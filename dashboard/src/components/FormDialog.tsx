import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { useSubmit } from './form';
import classes from './FormDialog.module.css';

interface FormDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What the button says. */
  action: string;
  form: Pick<ReturnType<typeof useSubmit>, 'busy' | 'submit' | 'fault'>;
  children: ReactNode;
  disabled?: boolean;
  /** Something of its own is open over the form, which Escape closes first. */
  held?: boolean;
  size?: 'md' | 'lg';
}

/** A form over the page; it stays open and says why when the server refuses. */
export function FormDialog({ opened, onClose, title, action, form, children, disabled, held, size = 'md' }: FormDialogProps) {
  const t = useTranslations('common');
  return (
    <Modal opened={opened} onClose={onClose} closeOnEscape={!held} size={size} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={form.submit}>
        <Stack gap="md">
          {children}
          {form.fault && <Alert color="red" variant="light" role="alert">{form.fault}</Alert>}
          <Group justify="flex-end" gap="xs" className={classes.foot}>
            <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" loading={form.busy} disabled={disabled ?? false}>{action}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
