import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useAPIErrorHandler } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { importTypes, MAX_UPLOAD_BYTES, type ImportType } from '../../../shared/contracts/import';
import { Card } from '../components/Card';
import { t } from '../lib/plugin-id';
import { useUploadImportMutation } from './api';

/** What is imported, and from which file. A file that cannot be read is said here; the choice stays. */
export const UploadCard = ({ onUploaded }: { onUploaded(runId: string): void }) => {
  const { formatMessage } = useIntl();
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();
  const [type, setType] = React.useState<ImportType>('customers');
  const [problem, setProblem] = React.useState<string>();
  const [upload, { isLoading }] = useUploadImportMutation();
  const input = React.useRef<HTMLInputElement>(null);

  const send = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > MAX_UPLOAD_BYTES) return setProblem(formatMessage({ id: t('import.upload.tooLarge') }));
    setProblem(undefined);
    const answer = await upload({ type, file });
    if ('data' in answer && answer.data) return onUploaded(answer.data.id);
    const text = formatAPIError((answer as { error: never }).error);
    setProblem(formatMessage({ id: text, defaultMessage: text }));
  };

  return (
    <Card title={formatMessage({ id: t('import.upload.title') })} hint={formatMessage({ id: t('import.upload.hint') })}>
      <Flex gap={4} alignItems="flex-end" wrap="wrap">
        <Box minWidth="20rem" flex="1">
          <Field.Root name="type">
            <Field.Label>{formatMessage({ id: t('import.upload.type') })}</Field.Label>
            <SingleSelect value={type} onChange={(value) => setType(value as ImportType)}>
              {importTypes.map((name) => (
                <SingleSelectOption key={name} value={name}>
                  {formatMessage({ id: t(`import.type.${name}`) })}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Box>
        <Box flex="1" minWidth="20rem">
          <input
            ref={input}
            type="file"
            accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
            hidden
            data-testid="import-file"
            aria-label={formatMessage({ id: t('import.upload.choose') })}
            onChange={(event) => {
              void send(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          <Button size="L" startIcon={<Upload />} loading={isLoading} onClick={() => input.current?.click()}>
            {formatMessage({ id: t('import.upload.choose') })}
          </Button>
        </Box>
      </Flex>
      <Field.Root name="file" error={problem}>
        <Field.Error />
      </Field.Root>
    </Card>
  );
};
