import { Box, Checkbox, Flex, Tag, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { Page, Pagination, useRBAC } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import type { SatisfactionReport } from '../../../shared/contracts/satisfaction';
import { FiguresError } from '../components/figures/FiguresError';
import { AnswerCard } from './AnswerCard';
import { useFindAnswersQuery } from './api';
import { NOBODY } from './build-search';
import { READ_CUSTOMERS, READ_TASKS } from './permissions';
import { useScoreTexts } from './use-score-texts';
import { useView } from './use-view';

/** Of the panel, as surveys name them. */
const LANGUAGES: Record<string, 'en' | 'zh-CN' | 'zh-TW'> = { en: 'en', 'zh-Hans': 'zh-CN', zh: 'zh-TW' };

/** Word for word what was answered, the newest first; of one group where the reader came from its row. */
export const Answers = ({ groups }: Pick<SatisfactionReport, 'groups'>) => {
  const { locale } = useIntl();
  const { text, groupName } = useScoreTexts();
  const { by, key, isLowOnly, answersAsked, change, reset } = useView();
  const { data, isFetching, isError, refetch } = useFindAnswersQuery({ ...answersAsked, language: LANGUAGES[locale] });
  const { allowedActions: customers } = useRBAC(READ_CUSTOMERS as never);
  const { allowedActions: tasks } = useRBAC(READ_TASKS as never);
  const heading = React.useRef<HTMLHeadingElement>(null);
  // A link that led here is gone with its page: go on reading where the answers begin.
  React.useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);

  const group = key && {
    key: key === NOBODY ? null : key,
    label: groups.find((other) => other.key === key)?.label ?? null,
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4} tag="section" aria-busy={isFetching}>
      <Flex gap={4} wrap="wrap" justifyContent="space-between">
        <Flex gap={3} wrap="wrap">
          <Typography variant="delta" tag="h2" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
            {text('answers.count', { count: data?.meta.pagination.total ?? 0 })}
          </Typography>
          {group && (
            <Tag icon={<Cross />} label={text('answers.everyGroup')} onClick={() => change({ key: '' })}>
              {groupName(by, group)}
            </Tag>
          )}
        </Flex>
        <Checkbox checked={isLowOnly} onCheckedChange={(checked) => change({ low: checked === true ? 'true' : '' })}>
          {text('answers.lowOnly')}
        </Checkbox>
      </Flex>
      {isError ? (
        <FiguresError onRetry={refetch} onReset={reset} />
      ) : !data ? (
        <Page.Loading />
      ) : data.data.length === 0 ? (
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={8}>
          <Typography textColor="neutral600">{text(isLowOnly ? 'answers.noneLow' : 'answers.none')}</Typography>
        </Box>
      ) : (
        <>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {data.data.map((answer) => (
              <AnswerCard
                key={answer.documentId}
                answer={answer}
                mayOpen={{ customer: Boolean(customers.canRead), task: Boolean(tasks.canRead) }}
              />
            ))}
          </Flex>
          <Pagination.Root
            pageCount={Math.ceil(data.meta.pagination.total / data.meta.pagination.pageSize)}
            total={data.meta.pagination.total}
            defaultPageSize={20}
          >
            <Pagination.PageSize options={['20', '50', '100']} />
            <Pagination.Links />
          </Pagination.Root>
        </>
      )}
    </Flex>
  );
};
