import { Divider, Flex, Link, Loader, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { t } from '../../lib/plugin-id';
import { planPath } from '../use-filters';
import { usePreviewPlanQuery } from './api';
import { CustomerPicker } from './CustomerPicker';
import { MessagePreview } from './MessagePreview';
import { Occurrences } from './Occurrences';
import { pickDraft } from './pick-draft';
import { ProblemList } from './ProblemList';
import { TestButton } from './TestButton';
import { useSettled } from './use-settled';
import { VariableList } from './VariableList';

/** Beside the form of a plan: what a real customer would get, what is wrong, and when it goes out to how many. */
export const PlanFormCard = ({ plan }: { plan?: string }) => {
  const { formatMessage } = useIntl();
  const values = useForm('PlanFormCard', (state) => state.values);
  const isModified = useForm('PlanFormCard', (state) => state.modified);
  const draft = useSettled(React.useMemo(() => pickDraft(values as never), [values]));
  const [customer, setCustomer] = React.useState<string>();
  const [language, setLanguage] = React.useState<string>();
  const { currentData, data = currentData, isError, isFetching } = usePreviewPlanQuery({ plan, customer, draft });
  const shownLanguage = language ?? data?.language ?? undefined;
  const text = (key: string) => formatMessage({ id: t(`care.form.${key}`) });

  if (!data && !isError) return <Loader small>{text('loading')}</Loader>;
  return (
    // On a phone the Content Manager's drawer would grow as wide as the longest line; here it wraps.
    <Flex
      direction="column"
      alignItems="stretch"
      gap={4}
      width="100%"
      aria-busy={isFetching}
      style={{ contain: 'inline-size' }}
    >
      {isModified && (
        <Typography variant="pi" textColor="neutral600">
          {text('unsaved')}
        </Typography>
      )}
      {plan && (
        <Link tag={NavLink} to={planPath(plan)}>
          {text('history')}
        </Link>
      )}
      {isError && <Typography textColor="danger600">{text('error')}</Typography>}
      {data && (
        <>
          <CustomerPicker shown={data.customer} isChosen={Boolean(customer)} onChange={setCustomer} />
          <MessagePreview preview={data} language={shownLanguage} onLanguage={setLanguage} />
          <ProblemList title={text('problems')} tone="danger600" problems={data.problems} />
          <ProblemList title={text('missing')} tone="neutral700" problems={data.missing} />
          <TestButton
            plan={plan}
            isModified={isModified}
            customer={data.customer?.documentId}
            language={shownLanguage}
          />
          <Divider />
          <Occurrences plan={plan} draft={{ ...draft, templates: undefined }} />
          <Divider />
          <VariableList variables={data.variables} />
        </>
      )}
    </Flex>
  );
};
