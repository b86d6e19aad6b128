import { Kbd, Modal, Table } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { onOpenShortcuts, SHORTCUTS } from './shortcut-keys';

const SIGNS: Record<string, string> = { ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', 'mod+K': 'Ctrl K' };

/** The list of keyboard shortcuts, opened by `?`. */
export function Shortcuts() {
  const t = useTranslations('shell');
  const [open, { open: show, close }] = useDisclosure();
  useHotkeys([['shift+?', show, { usePhysicalKeys: false }], ['?', show]]);
  useEffect(() => onOpenShortcuts(show), [show]);
  return (
    <Modal opened={open} onClose={close} title={t('shortcuts')} closeButtonProps={{ 'aria-label': t('close') }} size="sm">
      <Table verticalSpacing={6} withRowBorders={false}>
        <Table.Tbody>
          {SHORTCUTS.map(({ keys, name }) => (
            <Table.Tr key={keys}>
              <Table.Td>{t(`keys.${name}`)}</Table.Td>
              <Table.Td ta="right"><Kbd>{SIGNS[keys] ?? keys}</Kbd></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
