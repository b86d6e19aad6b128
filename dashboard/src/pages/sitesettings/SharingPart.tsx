import { useTranslations } from 'use-intl';
import type { Website } from '@/api/websites';
import { Panel } from '@/components/Panel';
import { ShareList } from './ShareList';

/** The links by which others see the numbers of a website without a login. */
export default function SharingPart({ website }: { website: Website }) {
  const t = useTranslations('sitesettings');
  return <Panel title={t('shares')}><ShareList shared={{ kind: 'website', id: website.id }} /></Panel>;
}
