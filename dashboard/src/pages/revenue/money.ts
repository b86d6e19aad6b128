import { useMemo } from 'react';
import { useLocale } from 'use-intl';

export interface Money {
  full: (amount: number) => string;
  compact: (amount: number) => string;
}

const SHORTENED = 10_000;

/** Writes amounts in a currency by the habits of the language; a code that is none stands behind the number. */
export function useMoney(currency: string): Money {
  const locale = useLocale();
  return useMemo(() => makeMoney(locale, currency), [locale, currency]);
}

export function makeMoney(locale: string, currency: string): Money {
  const known = /^[A-Z]{3}$/.test(currency);
  const options: Intl.NumberFormatOptions = known ? { style: 'currency', currency } : {};
  const full = new Intl.NumberFormat(locale, options);
  const short = new Intl.NumberFormat(locale, { ...options, notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 });
  const write = (format: Intl.NumberFormat, amount: number) => (known ? format.format(amount) : `${format.format(amount)} ${currency}`);
  return {
    full: (amount) => write(full, amount),
    // Cents have two digits or none, never one.
    compact: (amount) => write(Math.abs(amount) < SHORTENED ? full : short, amount),
  };
}
