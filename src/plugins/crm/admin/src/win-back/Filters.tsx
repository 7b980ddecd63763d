import { Button, Flex, NumberInput } from '@strapi/design-system';
import { Filter } from '@strapi/icons';
import { useIsMobile } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { NO_OWNER, RETRY_STATES, type WinBackList } from '../../../shared/contracts/win-back';
import { FilterChoice, FilterField } from '../components/FilterField';
import { exactNumber } from '../lib/number-format';
import { useValueText } from '../lib/value-text';
import { useTexts } from './use-texts';
import { useView, type View } from './use-view';

interface Option {
  value: string;
  label: string;
}

const WIDTH = '20rem';

const Choice = ({ name, options }: { name: keyof View; options: Option[] }) => {
  const text = useTexts();
  const { view, change } = useView();
  return (
    <FilterChoice
      name={name}
      label={text(`filter.${name}`)}
      width={WIDTH}
      value={view[name]}
      placeholder={text('filter.all')}
      options={options}
      onChange={(value) => change({ [name]: value })}
    />
  );
};

/** Taken over when the field is left or by Enter, not with every key. */
const SilentDays = ({ days }: { days: number }) => {
  const text = useTexts();
  const { change } = useView();
  const [value, setValue] = React.useState<number | undefined>(days);
  const take = () => {
    if (value && Number.isInteger(value) && value >= 1 && value <= 3650 && value !== days)
      change({ silentDays: String(value) });
    else setValue(days);
  };
  return (
    <FilterField name="silentDays" label={text('filter.silentDays')} width={WIDTH}>
      <NumberInput
        size="S"
        value={value}
        onValueChange={setValue}
        onBlur={take}
        onKeyDown={(event: React.KeyboardEvent<HTMLInputElement>) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
    </FilterField>
  );
};

/** What the list is narrowed by; each choice says how many it leaves. On a phone it opens on demand. */
export const Filters = ({ meta }: { meta: WinBackList['meta'] }) => {
  const { locale } = useIntl();
  const text = useTexts();
  const word = useValueText();
  const isMobile = useIsMobile();
  const [isOpen, setOpen] = React.useState(false);
  const { kind, isFiltered, clear } = useView();
  const { figures, owners, teams, silentDays } = meta;
  const counted = (label: string, count: number) => `${label} (${exactNumber(count, locale)})`;
  const named = ({ documentId, name }: { documentId: string; name: string }) =>
    documentId === NO_OWNER ? text('row.nobody') : name;
  const retries = RETRY_STATES.map((state) => ({
    value: state,
    label: counted(text(`retry.${state}`), figures.byRetry.find(({ key }) => key === state)?.count ?? 0),
  }));
  return (
    <Flex gap={{ initial: 2, medium: 4 }} wrap="wrap" alignItems="end" role="search">
      {isMobile && (
        <Button variant="tertiary" startIcon={<Filter />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {text('filter.more')}
        </Button>
      )}
      {(!isMobile || isOpen) && (
        <>
          <Choice name="retry" options={retries} />
          {(!kind || kind === 'lost') && (
            <Choice
              name="reason"
              options={figures.byReason.flatMap(({ key, count }) =>
                key === null ? [] : [{ value: key, label: counted(word('customer.lostReason', key), count) }],
              )}
            />
          )}
          {owners.length > 1 && (
            <Choice
              name="owner"
              options={owners.map((owner) => ({
                value: owner.documentId,
                label: counted(named(owner), owner.count),
              }))}
            />
          )}
          {teams.length > 1 && (
            <Choice name="team" options={teams.map(({ documentId, name }) => ({ value: documentId, label: name }))} />
          )}
          {(!kind || kind === 'silent') && <SilentDays key={silentDays} days={silentDays} />}
        </>
      )}
      {isFiltered && (
        <Button variant="ghost" size="S" onClick={clear}>
          {text('filter.clear')}
        </Button>
      )}
    </Flex>
  );
};
