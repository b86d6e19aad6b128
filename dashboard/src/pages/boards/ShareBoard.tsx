import { Modal } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { Board } from '@/api/boards';
import { ShareList } from '@/pages/sitesettings/ShareList';

/** The links by which others see a board without a login. */
export function ShareBoard({ board, onClose }: { board: Board; onClose: () => void }) {
  const t = useTranslations();
  return (
    <Modal opened onClose={onClose} size="lg" title={t('boards.shareOf', { name: board.name })} closeButtonProps={{ 'aria-label': t('boards.close') }}>
      <ShareList shared={{ kind: 'board', id: board.id }} />
    </Modal>
  );
}
