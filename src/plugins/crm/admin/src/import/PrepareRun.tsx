import { Alert, Button, Flex } from '@strapi/design-system';
import { useAPIErrorHandler } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import type { ImportOptions, Mapping, RunWithTargets } from '../../../shared/contracts/import';
import { Card } from '../components/Card';
import { t } from '../lib/plugin-id';
import { useStartImportMutation } from './api';
import { ColumnList } from './ColumnList';
import { OptionFields } from './OptionFields';
import { PreviewTable } from './PreviewTable';

/** Columns, options and a look at the first rows; then a dry run or the import. Nothing chosen is lost on an error. */
export const PrepareRun = ({ run, onStarted }: { run: RunWithTargets; onStarted(): void }) => {
  const { formatMessage, formatNumber } = useIntl();
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();
  const [mapping, setMapping] = React.useState<Mapping>(run.mapping);
  const [options, setOptions] = React.useState<ImportOptions>(run.options);
  const [problem, setProblem] = React.useState<string>();
  const [start, { isLoading }] = useStartImportMutation();

  const begin = async (dryRun: boolean) => {
    setProblem(undefined);
    const answer = await start({ id: run.id, mapping, options, dryRun });
    if ('data' in answer) return onStarted();
    const text = formatAPIError((answer as { error: never }).error);
    setProblem(formatMessage({ id: text, defaultMessage: text }));
  };

  return (
    <>
      <Card
        title={run.fileName}
        hint={formatMessage(
          { id: t('import.columns.hint') },
          { rows: formatNumber(run.rows), columns: run.headings.length, encoding: run.encoding.toUpperCase() },
        )}
      >
        <ColumnList run={run} mapping={mapping} onChange={setMapping} />
      </Card>
      <Card title={formatMessage({ id: t('import.options.title') })}>
        <OptionFields options={options} onChange={setOptions} />
      </Card>
      <Card
        title={formatMessage({ id: t('import.preview.title') })}
        hint={formatMessage({ id: t('import.preview.hint') })}
      >
        <PreviewTable id={run.id} type={run.type} mapping={mapping} options={options} />
      </Card>
      {problem && (
        <Alert
          variant="danger"
          closeLabel={formatMessage({ id: t('import.close') })}
          onClose={() => setProblem(undefined)}
        >
          {problem}
        </Alert>
      )}
      <Flex gap={2} justifyContent="flex-end" wrap="wrap">
        <Button size="L" variant="secondary" disabled={isLoading} onClick={() => void begin(true)}>
          {formatMessage({ id: t('import.action.dryRun') })}
        </Button>
        <Button size="L" loading={isLoading} onClick={() => void begin(false)}>
          {formatMessage({ id: t('import.action.start') }, { rows: formatNumber(run.rows) })}
        </Button>
      </Flex>
    </>
  );
};
