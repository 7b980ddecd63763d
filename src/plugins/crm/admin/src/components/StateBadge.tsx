import type { ReactNode } from 'react';
import { Status, Typography } from '@strapi/design-system';
import { useValueText } from '../lib/value-text';
import { toneOf } from '../lib/value-tone';

/** A word in a colour, on one line however narrow its place is. */
export const ToneBadge = ({ tone, children }: { tone: ReturnType<typeof toneOf>; children: ReactNode }) => (
  <Status variant={tone} size="S" width="min-content">
    <Typography tag="span" fontWeight="bold" textColor={`${tone}700`} style={{ whiteSpace: 'nowrap' }}>
      {children}
    </Typography>
  </Status>
);

/** A state by word and colour. `of` is `<type>.<attribute>`. */
export const StateBadge = ({ of, value }: { of: string; value: string }) => {
  const textOf = useValueText();
  return <ToneBadge tone={toneOf(value)}>{textOf(of, value)}</ToneBadge>;
};
