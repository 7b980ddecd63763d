import { EmptyStateLayout, Flex } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useIntl } from 'react-intl';
import type { BackupOverview } from '../../../shared/contracts/backups';
import { t } from '../lib/plugin-id';
import { Figures } from './Figures';
import { History } from './History';
import { RunProgress } from './RunProgress';
import { Warnings } from './Warnings';

export const Overview = ({ overview }: { overview: BackupOverview }) => {
  const { formatMessage } = useIntl();
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {overview.warnings.length > 0 && <Warnings warnings={overview.warnings} />}
      {overview.underWay && <RunProgress run={overview.underWay} />}
      <Figures overview={overview} />
      {overview.runs.length > 0 ? (
        <History runs={overview.runs} />
      ) : (
        <EmptyStateLayout
          icon={<EmptyDocuments width="16rem" />}
          content={formatMessage({ id: t('backups.empty') })}
          shadow="tableShadow"
          hasRadius
        />
      )}
    </Flex>
  );
};
