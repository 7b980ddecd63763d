import { Box, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { CustomerRun } from '../../../shared/contracts/playbooks';
import { useTexts } from './use-texts';

interface Props {
  run: CustomerRun;
  isBusy: boolean;
  /** Only for who may. */
  onTakeOut?(): void;
}

/** One playbook that the customer is in: since when, what comes next and when, how many tasks are open. */
export const CustomerRunItem = ({ run, isBusy, onTakeOut }: Props) => {
  const text = useTexts();
  const { formatDate } = useIntl();
  const day = (value: string) => formatDate(value, { dateStyle: 'medium', timeZone: 'UTC' });
  const { playbook, next, openTasks } = run;
  return (
    <Box>
      <Typography tag="p" fontWeight="semiBold" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
        {playbook.name}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {text('panel.since', { day: day(run.startedOn) })}
        {openTasks > 0 && ` · ${text('panel.open', { count: openTasks })}`}
      </Typography>
      <Typography tag="p" variant="pi" textColor={playbook.state === 'active' ? 'neutral800' : 'warning700'}>
        {playbook.state !== 'active'
          ? text('panel.paused')
          : next
            ? text('panel.next', { title: next.title, day: day(next.day) })
            : text('panel.noNext')}
      </Typography>
      {onTakeOut && (
        <TextButton type="button" disabled={isBusy} onClick={onTakeOut}>
          {text('panel.takeOut')}
        </TextButton>
      )}
    </Box>
  );
};
