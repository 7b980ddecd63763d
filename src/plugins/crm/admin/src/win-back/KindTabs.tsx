import { Badge, Box, Tabs } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { WIN_BACK_KINDS, type WinBackFigures, type WinBackKind } from '../../../shared/contracts/win-back';
import { exactNumber } from '../lib/number-format';
import { useTexts } from './use-texts';
import { useView } from './use-view';

const ALL = 'all';

/** Everybody, or those of one kind, each with its number. */
export const KindTabs = ({ figures, children }: { figures: WinBackFigures; children: React.ReactNode }) => {
  const { locale } = useIntl();
  const text = useTexts();
  const { kind, change } = useView();
  const countOf = (name: string) =>
    name === ALL ? figures.total : (figures.byKind.find(({ key }) => key === name)?.count ?? 0);
  return (
    <Tabs.Root
      variant="simple"
      value={kind ?? ALL}
      onValueChange={(next) => change({ kind: next === ALL ? undefined : (next as WinBackKind), reason: undefined })}
    >
      <Box overflow="auto">
        <Tabs.List aria-label={text('page.title')}>
          {[ALL, ...WIN_BACK_KINDS].map((name) => (
            <Tabs.Trigger key={name} value={name} style={{ whiteSpace: 'nowrap' }}>
              {text(`kind.${name}`)}
              <Badge marginLeft={2} active={name === (kind ?? ALL)}>
                {exactNumber(countOf(name), locale)}
              </Badge>
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </Box>
      <Box paddingTop={4}>{children}</Box>
    </Tabs.Root>
  );
};
