import { Box, Button, Field, Flex, Grid, IconButton, NumberInput } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { MOST_RECEIVERS, type ColleagueChoice } from '../../../shared/contracts/leavers';
import { t } from '../lib/plugin-id';
import { ColleagueSelect } from './ColleagueSelect';
import type { ReceiverDraft } from './draft';

interface Props {
  receivers: ReceiverDraft[];
  choices: ColleagueChoice[];
  onChange(receivers: ReceiverDraft[]): void;
}

/** Who takes over, and how the work is shared out as soon as there are two. */
export const ReceiverRows = ({ receivers, choices, onChange }: Props) => {
  const { formatMessage } = useIntl();
  const text = (key: string) => formatMessage({ id: t(`leavers.form.${key}`) });
  const isShared = receivers.length > 1;
  const change = (place: number, part: Partial<ReceiverDraft>) =>
    onChange(receivers.map((receiver, i) => (i === place ? { ...receiver, ...part } : receiver)));
  const taken = new Set(receivers.map(({ employee }) => employee));

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {receivers.map((receiver, place) => (
        <Grid.Root key={receiver.key} gap={2}>
          <Grid.Item col={isShared ? 8 : 12} s={isShared ? 7 : 12} xs={isShared ? 7 : 12} alignItems="flex-end">
            <ColleagueSelect
              name={`receiver-${receiver.key}`}
              label={text('colleague')}
              value={receiver.employee}
              choices={choices.filter(({ documentId }) => documentId === receiver.employee || !taken.has(documentId))}
              onChange={(employee) => change(place, { employee })}
            />
          </Grid.Item>
          {isShared && (
            <Grid.Item col={4} s={5} xs={5} alignItems="flex-end" gap={2}>
              <Field.Root name={`share-${receiver.key}`} width="100%">
                <Field.Label>{text('share')}</Field.Label>
                <NumberInput
                  value={receiver.share}
                  step={1}
                  onValueChange={(share) =>
                    change(place, { share: Math.min(100, Math.max(1, Math.round(share ?? 1))) })
                  }
                />
              </Field.Root>
              <IconButton
                label={text('remove')}
                variant="ghost"
                onClick={() => onChange(receivers.filter((_, i) => i !== place))}
              >
                <Trash />
              </IconButton>
            </Grid.Item>
          )}
        </Grid.Root>
      ))}
      <Box>
        <Button
          variant="tertiary"
          startIcon={<Plus />}
          disabled={receivers.length >= Math.min(MOST_RECEIVERS, choices.length)}
          onClick={() => onChange([...receivers, { key: Math.max(...receivers.map(({ key }) => key)) + 1, share: 1 }])}
        >
          {text('add')}
        </Button>
      </Box>
    </Flex>
  );
};
