import { Group, Pagination, Table, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconArrowNarrowDown, IconArrowNarrowUp, IconSearch } from '@tabler/icons-react';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { EmptyState, ErrorState, LoadingRows } from './states';
import classes from './DataTable.module.css';
import type { Ordering } from './order';
import { useOverflow } from './overflow';
import { tip } from './tip';

export interface Column<T> {
  key: string;
  title: string;
  render: (row: T) => ReactNode;
  /** A column of numbers stands at the end of its cells. */
  numeric?: boolean;
  width?: number;
  /** What the column tells, shown at its title. */
  hint?: string;
}

export interface DataTableProps<T> {
  label: string;
  columns: Column<T>[];
  rows: T[] | undefined;
  rowKey: (row: T) => string;
  error?: unknown;
  retry?: () => void;
  /** Whether newer rows are on their way while these are shown. */
  busy?: boolean;
  onRow?: (row: T) => void;
  search?: { value: string; onChange: (value: string) => void; placeholder?: string };
  /** Page 1 is the first. `count` undefined: it is only known whether there are more. */
  paging?: { page: number; pageSize: number; count?: number | undefined; hasMore?: boolean; onPage: (page: number) => void };
  side?: ReactNode;
  /** The order of the rows; titles of columns then change it. */
  ordering?: Ordering | undefined;
}

/** Rows of anything, with search and pages. */
export function DataTable<T>({ label, columns, rows, rowKey, error, retry, busy, onRow, search, paging, side, ordering }: DataTableProps<T>) {
  const t = useTranslations('common');
  const wide = useOverflow(label);
  const pages = paging?.count !== undefined ? Math.max(1, Math.ceil(paging.count / paging.pageSize)) : paging ? paging.page + Number(paging.hasMore ?? false) : 1;
  return (
    <div>
      {(search || side) && (
        <Group mb="sm" justify="space-between" gap="sm">
          {search && (
            <TextInput
              className={classes.search}
              size="xs"
              value={search.value}
              onChange={(event) => search.onChange(event.currentTarget.value)}
              placeholder={search.placeholder ?? t('search')}
              aria-label={search.placeholder ?? t('search')}
              leftSection={<IconSearch size={14} />}
            />
          )}
          {side}
        </Group>
      )}
      {error ? (
        <ErrorState error={error} {...(retry ? { retry } : {})} />
      ) : !rows ? (
        <LoadingRows rows={10} />
      ) : rows.length === 0 ? (
        <EmptyState title={search?.value ? t('nothingFound') : t('noData')} />
      ) : (
        <div className={classes.scroll} aria-busy={busy} {...wide}>
          <Table className={classes.table} aria-label={label} highlightOnHover={!!onRow} data-busy={busy || undefined}>
            <Table.Thead>
              <Table.Tr>
                {columns.map(({ key, title, numeric, width, hint }) => (
                  <Table.Th key={key} scope="col" ta={numeric ? 'end' : 'start'} {...(width ? { w: width } : {})} {...(ordering?.order.by === key ? { 'aria-sort': ordering.order.descending ? 'descending' : 'ascending' } : {})}>
                    {ordering ? (
                      <UnstyledButton className={classes.title} data-hint={hint ? true : undefined} onClick={() => ordering.onOrder(key)} {...tip(hint)}>
                        {title}
                        {ordering.order.by === key && <Arrow descending={ordering.order.descending} />}
                      </UnstyledButton>
                    ) : (
                      <span data-hint={hint ? true : undefined} {...tip(hint)}>{title}</span>
                    )}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={rowKey(row)} onClick={onRow && (() => onRow(row))} data-clickable={onRow ? true : undefined}>
                  {columns.map(({ key, render, numeric }) => (
                    <Table.Td key={key} ta={numeric ? 'end' : 'start'} onMouseEnter={tellWhole}>{render(row)}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {paging && pages > 1 && (
        <Group justify="space-between" mt="sm">
          <Text size="xs" c="dimmed" className="numerals">{paging.count !== undefined ? t('rows', { count: paging.count }) : ''}</Text>
          <Pagination
            size="xs"
            total={pages}
            value={paging.page}
            onChange={paging.onPage}
            getControlProps={(control) => ({ 'aria-label': t(`paging.${control}`) })}
            getItemProps={(page) => ({ 'aria-label': t('paging.page', { page }) })}
          />
        </Group>
      )}
    </div>
  );
}

/** What does not fit into a cell is told in full at the pointer. */
function tellWhole({ currentTarget: cell }: MouseEvent<HTMLElement>): void {
  if (cell.scrollWidth > cell.clientWidth) cell.title = cell.textContent ?? '';
  else cell.removeAttribute('title');
}

function Arrow({ descending }: { descending: boolean }) {
  const Icon = descending ? IconArrowNarrowDown : IconArrowNarrowUp;
  return <Icon size={14} stroke={1.8} aria-hidden />;
}
