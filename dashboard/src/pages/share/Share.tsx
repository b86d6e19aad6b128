import { IconLinkOff } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ApiError } from '@/api/client';
import { EmptyState, ErrorState, LoadingRows } from '@/components/states';
import { PasswordDoor } from './PasswordDoor';
import classes from './Share.module.css';
import { SharedBoard } from './SharedBoard';
import { SharedSite } from './SharedSite';
import { SharedTracked } from './SharedTracked';
import { useShare } from './useShare';

/** What somebody has shared, for everybody who knows the address, and the password where there is one. */
export default function Share() {
  const { slug = '' } = useParams({ strict: false }) as { slug?: string };
  const { state, unlock, retry } = useShare(slug);
  if (state.step === 'locked') return <PasswordDoor wrong={state.wrong} onPassword={unlock} />;
  if (state.step === 'opening') return <main className={classes.page}><LoadingRows /></main>;
  if (state.step === 'failed') return <main className={classes.door}>{isGone(state.error) ? <Gone /> : <ErrorState error={state.error} retry={retry} />}</main>;
  const { share } = state;
  if (share.kind === 'website') return <SharedSite share={share} />;
  if (share.kind === 'board') return <SharedBoard share={share} />;
  return <SharedTracked share={share} kind={share.kind === 'link' ? 'links' : 'pixels'} />;
}

/** There is no such share, or it has expired: the server does not say which. */
const isGone = (error: unknown): boolean => error instanceof ApiError && error.status === 404;

function Gone() {
  const t = useTranslations('share');
  return <EmptyState page icon={IconLinkOff} title={t('gone')} hint={t('goneHint')} />;
}
