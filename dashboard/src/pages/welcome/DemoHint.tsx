import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useWebsites } from '@/api/websites';
import { CopySnippet } from '@/components/CopySnippet';

const DEMO = /^Demo:/;

/** The way to numbers without a website of one's own: those of the demo, or the command that makes them. */
export function DemoHint() {
  const t = useTranslations('welcome');
  const demo = useWebsites().data?.data.find(({ name }) => DEMO.test(name));
  if (demo) {
    return <Text size="sm" mt="md" c="dimmed">{t('orDemo')} <Anchor component={Link} to={`/websites/${demo.id}` as never} inherit>{demo.name}</Anchor></Text>;
  }
  return (
    <details>
      <summary>{t('demo')}</summary>
      <Text size="sm" my="xs">{t('demoHint')}</Text>
      <CopySnippet code="footfall demo --days 60 --visitors 10000" label={t('demo')} />
    </details>
  );
}
