import { Box, Flex, Link, Status, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { WorkItem } from '../../../shared/contracts/reports';
import { Moment } from '../components/Moment';
import { t } from '../lib/plugin-id';
import { useValueText } from '../lib/value-text';
import { toneOf } from '../lib/value-tone';
import { besides } from './besides';
import { recordPath } from '../lib/list-path';

interface Props {
  uid: string;
  title: string;
  nothing: string;
  items: WorkItem[];
  count: number;
  to: string;
}

export const WorkList = ({ uid, title, nothing, items, count, to }: Props) => {
  const { formatMessage } = useIntl();
  const word = useValueText();
  const isComplaint = uid.includes('complaint');
  return (
    <Box background="neutral0" padding={4} shadow="tableShadow" hasRadius width="100%" tag="section" aria-label={title}>
      <Flex justifyContent="space-between" gap={2} paddingBottom={3}>
        <Typography variant="delta" tag="h2">
          {title}
        </Typography>
        {count > items.length && (
          <Link tag={NavLink} to={to}>
            {formatMessage({ id: t('reports.work.all') }, { count })}
          </Link>
        )}
      </Flex>
      {items.length === 0 && <Typography textColor="neutral600">{nothing}</Typography>}
      <Flex direction="column" alignItems="stretch" tag="ul" gap={0}>
        {items.map((item) => (
          <Box
            key={item.documentId}
            tag="li"
            paddingTop={2}
            paddingBottom={2}
            borderColor="neutral150"
            borderStyle="solid"
            borderWidth="1px 0 0 0"
          >
            <Flex justifyContent="space-between" gap={3} alignItems="flex-start">
              <Flex direction="column" alignItems="flex-start" minWidth={0}>
                <Link tag={NavLink} to={recordPath(uid, item.documentId)}>
                  {item.title}
                </Link>
                <Typography variant="pi" textColor="neutral600">
                  {[item.number, besides(item.customer, item.title), item.person].filter(Boolean).join(' · ')}
                </Typography>
              </Flex>
              <Flex direction="column" alignItems="flex-end" gap={1} shrink={0}>
                <Typography variant="pi" textColor="danger600">
                  <Moment at={item.dueAt} />
                </Typography>
                {['urgent', 'high'].includes(item.priority) && (
                  <Status variant={toneOf(item.priority)} size="XS">
                    {word(isComplaint ? 'complaint.severity' : 'task.priority', item.priority)}
                  </Status>
                )}
              </Flex>
            </Flex>
          </Box>
        ))}
      </Flex>
    </Box>
  );
};
