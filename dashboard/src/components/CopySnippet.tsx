import { Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import classes from './CopySnippet.module.css';

/** Code to be copied by a click. */
export function CopySnippet({ code, label }: { code: string; label: string }) {
  const t = useTranslations('common');
  return (
    <figure className={classes.snippet} aria-label={label}>
      <pre tabIndex={0}><code>{code}</code></pre>
      <CopyButton value={code}>
        {({ copied, copy }) => (
          <Button className={classes.copy} size="compact-xs" variant="default" onClick={copy} leftSection={copied ? <IconCheck size={13} /> : <IconCopy size={13} />}>
            {t(copied ? 'copied' : 'copy')}
          </Button>
        )}
      </CopyButton>
    </figure>
  );
}
