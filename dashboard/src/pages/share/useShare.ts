import { useCallback, useEffect, useState } from 'react';
import { leaveShare, type OpenedShare, openShare, wantsPassword } from '@/api/opened-share';

export type ShareState =
  | { step: 'opening' }
  | { step: 'locked'; wrong: boolean }
  | { step: 'open'; share: OpenedShare }
  | { step: 'failed'; error: unknown };

/** Opens the share with this slug as long as it is looked at. */
export function useShare(slug: string): { state: ShareState; unlock: (password: string) => Promise<void>; retry: () => void } {
  const [state, setState] = useState<ShareState>({ step: 'opening' });
  const [tries, setTries] = useState(0);

  useEffect(() => {
    let wanted = true;
    openShare(slug).then(
      (share) => wanted && setState({ step: 'open', share }),
      (error: unknown) => wanted && setState(wantsPassword(error) ? { step: 'locked', wrong: false } : { step: 'failed', error }),
    );
    return () => {
      wanted = false;
      leaveShare();
    };
  }, [slug, tries]);

  const unlock = useCallback(
    async (password: string) => {
      try {
        setState({ step: 'open', share: await openShare(slug, password) });
      } catch (error) {
        setState(wantsPassword(error) ? { step: 'locked', wrong: true } : { step: 'failed', error });
      }
    },
    [slug],
  );
  const retry = useCallback(() => {
    setState({ step: 'opening' });
    setTries((count) => count + 1);
  }, []);
  return { state, unlock, retry };
}
