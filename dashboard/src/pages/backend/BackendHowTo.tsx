import { apiUrl } from '@/base';
import { CopySnippet } from '@/components/CopySnippet';
import { useTranslations } from 'use-intl';

/** The first event that a server reports. */
export function BackendHowTo() {
  const t = useTranslations('backend');
  const code = `curl -i ${window.location.origin}${apiUrl('/analytics/track/view')} \\
  -H "X-Write-Key: $WRITE_KEY" -H "Content-Type: application/json" \\
  -d '{"contentId": "product-42", "contentType": "page", "sessionId": "9f3b6c1e",
       "userId": "user-7", "deviceType": "mobile", "duration": 1250}'`;
  return <CopySnippet code={code} label={t('none')} />;
}
