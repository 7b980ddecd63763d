import { useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { CareSwitch } from '../../../../shared/contracts/care-switches';
import { t } from '../../lib/plugin-id';
import { useGetCareSwitchesQuery, useSetCareSwitchesMutation } from '../api';
import { SWITCH_PERMISSIONS } from '../permissions';
import { useAction } from '../use-action';
import { useUndo } from '../../components/undo';

/** The switches, whether the reader may turn them, and how. */
export const useSwitches = () => {
  const { formatMessage } = useIntl();
  const { data: switches = [] } = useGetCareSwitchesQuery();
  const { allowedActions } = useRBAC(SWITCH_PERMISSIONS as never);
  const [set, { isLoading }] = useSetCareSwitchesMutation();
  const run = useAction();
  const offer = useUndo();
  const turn = (name: CareSwitch, isOn: boolean) =>
    run(undefined, set({ [name]: isOn }), {
      onDone: () =>
        offer({
          message: formatMessage({ id: t(`care.done.${name}.${isOn ? 'on' : 'off'}`) }),
          undo: () => void run(`${name}.${isOn ? 'off' : 'on'}`, set({ [name]: !isOn })),
        }),
    });
  return {
    switches,
    turn,
    isTurning: isLoading,
    mayTurn: Boolean((allowedActions as { canUpdate?: boolean }).canUpdate),
  };
};
