import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';

const PAUSE_MS = 200;

/** The page and the search of a table, as the API and as `DataTable` take them. */
export function usePaged(pageSize: number) {
  const [word, setWord] = useState('');
  const [page, setPage] = useState(1);
  const [settled] = useDebouncedValue(word, PAUSE_MS);
  const onChange = (value: string) => {
    setWord(value);
    setPage(1);
  };
  return {
    query: { page, pageSize, search: settled },
    search: { value: word, onChange },
    paging: (count: number | undefined) => ({ page, pageSize, count, onPage: setPage }),
  };
}
