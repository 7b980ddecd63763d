import { Box, Typography } from '@strapi/design-system';
import type { PlaybookCard } from '../../../shared/contracts/playbooks';
import { useValueText } from '../lib/value-text';
import { useTexts } from './use-texts';

/** The steps one after the other, each under its day; on a phone one below the other. */
export const StepLine = ({ playbook }: { playbook: PlaybookCard }) => {
  const text = useTexts();
  const textOf = useValueText();
  const { steps, repeatAfterDays } = playbook;
  if (steps.length === 0) return <Typography textColor="neutral600">{text('steps.none')}</Typography>;
  return (
    <Box>
      <Box
        tag="ol"
        style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(17rem, 1fr))', gap: '1.2rem 0.8rem' }}
      >
        {steps.map((step, place) => (
          <Box
            key={place}
            tag="li"
            borderColor="primary200"
            style={{ borderWidth: '2px 0 0', borderStyle: 'solid' }}
            paddingTop={2}
          >
            <Typography tag="p" variant="sigma" textColor="neutral600">
              {text('steps.day', { day: step.afterDays })} · {textOf('task.type', step.taskType)}
            </Typography>
            <Typography tag="p" variant="pi" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
              {step.title}
            </Typography>
          </Box>
        ))}
      </Box>
      <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={3}>
        {repeatAfterDays ? text('steps.repeat', { days: repeatAfterDays }) : text('steps.once')}
        {' · '}
        {text('steps.perDay', { count: playbook.newPerOwnerAndDay })}
      </Typography>
    </Box>
  );
};
