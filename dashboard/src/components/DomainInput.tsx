import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { isDomain, readDomain } from '@/view/domain';

/** A domain that is typed, and whether it can be one; `kept` is the one before, which may stay whatever it is. */
export function useDomain(kept = '') {
  const [text, setText] = useState(kept);
  const [told, setTold] = useState(false);
  const value = text === kept ? kept : readDomain(text);
  const good = value === kept ? kept !== '' : isDomain(value);
  const set = (typed: string) => {
    setText(typed);
    setTold(false);
  };
  /** Sends the form only if this is one, and says so otherwise. */
  const guard = (submit: (event?: FormEvent) => void) => (event?: FormEvent) => {
    if (good) submit(event);
    else {
      event?.preventDefault();
      setTold(true);
    }
  };
  return { text, value, set, guard, tell: () => setTold(text.trim() !== ''), wrong: told && !good };
}

interface DomainInputProps {
  domain: ReturnType<typeof useDomain>;
  /** What the server has against it. */
  error?: string | undefined;
  autoFocus?: boolean;
}

/** The domain of a website. What is none is refused here: the API, like Umami's, takes any text. */
export function DomainInput({ domain, error, autoFocus = false }: DomainInputProps) {
  const t = useTranslations('forms');
  return (
    <TextInput
      label={t('domain')}
      description={t('domainHint')}
      placeholder="example.com"
      value={domain.text}
      onChange={(event) => domain.set(event.currentTarget.value)}
      onBlur={domain.tell}
      error={domain.wrong ? t('noDomain') : error}
      inputMode="url"
      autoCapitalize="none"
      required
      autoFocus={autoFocus}
    />
  );
}
