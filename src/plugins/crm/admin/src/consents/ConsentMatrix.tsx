import { Box, Typography } from '@strapi/design-system';
import { Check, Clock, Cross, Question } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { CONSENT_CHANNELS, CONSENT_PURPOSES, type ConsentCell } from '../../../shared/contracts/consents';
import { t } from '../lib/plugin-id';
import { useValueText } from '../lib/value-text';

const LOOKS = {
  granted: { icon: Check, color: 'success600', background: 'success100' },
  withdrawn: { icon: Cross, color: 'danger600', background: 'danger100' },
  expired: { icon: Clock, color: 'warning600', background: 'warning100' },
  unknown: { icon: Question, color: 'neutral500', background: 'neutral100' },
} as const;

const Table = styled.table`
  width: 100%;
  table-layout: fixed;
  border-collapse: separate;
  border-spacing: 0 4px;
  th {
    text-align: left;
    overflow-wrap: anywhere;
  }
  thead td {
    width: 28%;
  }
  thead th {
    text-align: center;
    vertical-align: bottom;
  }
  /* The panel is narrow beside a form: long Latin words stand upright there. */
  @container (max-width: 24rem) {
    html[lang^='en'] & thead th span {
      writing-mode: vertical-rl;
      transform: rotate(180deg);
    }
  }
`;

const Container = styled.div`
  container-type: inline-size;
`;

const CellButton = styled.button<{ $background: (typeof LOOKS)[ConsentCell['state']]['background'] }>`
  background: ${({ theme, $background }) => theme.colors[$background]};
  width: 100%;
  min-height: 4rem;
  display: flex;
  align-items: center;
  justify-content: center;
  border-radius: 4px;
  cursor: pointer;
`;

interface Props {
  cells: ConsentCell[];
  onOpen(cell: ConsentCell): void;
}

/** Colour, sign and word: the word is what a screen reader says and what the pointer shows. */
export const ConsentMatrix = ({ cells, onOpen }: Props) => {
  const { formatMessage, formatDate } = useIntl();
  const word = useValueText();
  const labelOf = (cell: ConsentCell) =>
    formatMessage(
      { id: t('consents.cell') },
      {
        channel: word('consent.channel', cell.channel),
        purpose: word('consent.purpose', cell.purpose),
        state: word('consent.state', cell.state),
        date: cell.recordedAt ? formatDate(cell.recordedAt, { dateStyle: 'medium' }) : '',
      },
    );
  return (
    <Container>
      <Table>
        <thead>
          <tr>
            <td />
            {CONSENT_PURPOSES.map((purpose) => (
              <th key={purpose} scope="col">
                <Typography variant="pi" textColor="neutral600">
                  {word('consent.purpose', purpose)}
                </Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CONSENT_CHANNELS.map((channel) => (
            <tr key={channel}>
              <th scope="row">
                <Typography variant="pi" fontWeight="semiBold" textColor="neutral800">
                  {word('consent.channel', channel)}
                </Typography>
              </th>
              {cells
                .filter((cell) => cell.channel === channel)
                .map((cell) => {
                  const { icon: Icon, color, background } = LOOKS[cell.state];
                  return (
                    <Box tag="td" key={cell.purpose} padding={1}>
                      <CellButton
                        type="button"
                        $background={background}
                        aria-label={labelOf(cell)}
                        title={labelOf(cell)}
                        onClick={() => onOpen(cell)}
                      >
                        <Icon fill={color} aria-hidden />
                      </CellButton>
                    </Box>
                  );
                })}
            </tr>
          ))}
        </tbody>
      </Table>
    </Container>
  );
};
