import { Alert, Box, Flex, TextButton, Typography } from '@strapi/design-system';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';

interface Notice {
  message: string;
  undo(): void;
}

/** Long enough to read it and to notice a slip. */
const SHOWN_MS = 10_000;

const UndoContext = React.createContext<(notice: Notice) => void>(() => undefined);

/** Says what was done, and for some seconds offers to take it back. */
export const useUndo = () => React.useContext(UndoContext);

/** Strapi's own notifications have no action: this one stands where they do. */
export const UndoProvider = ({ children }: { children: React.ReactNode }) => {
  const { formatMessage } = useIntl();
  const [notice, setNotice] = React.useState<Notice>();
  React.useEffect(() => {
    if (!notice) return undefined;
    const timer = setTimeout(() => setNotice(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  const close = () => setNotice(undefined);
  return (
    <UndoContext.Provider value={setNotice}>
      {children}
      <Box
        position="fixed"
        top="4.8rem"
        left="50%"
        width="min(52rem, calc(100vw - 3.2rem))"
        zIndex={4}
        style={{ transform: 'translateX(-50%)' }}
        aria-live="polite"
      >
        {notice && (
          <Alert variant="success" closeLabel={formatMessage({ id: t('panel.undo.close') })} onClose={close}>
            <Flex tag="span" gap={4}>
              {notice.message}
              <TextButton
                onClick={() => {
                  close();
                  notice.undo();
                }}
              >
                <Typography tag="span" fontWeight="bold" textColor="primary700">
                  {formatMessage({ id: t('panel.undo.action') })}
                </Typography>
              </TextButton>
            </Flex>
          </Alert>
        )}
      </Box>
    </UndoContext.Provider>
  );
};
