import * as React from 'react';

/** The value once it has not changed for a while: nothing is asked at every key. Compared by content. */
export const useSettled = <T>(value: T, ms = 500): T => {
  const [settled, setSettled] = React.useState(value);
  const key = JSON.stringify(value);
  React.useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(key) as T), ms);
    return () => clearTimeout(timer);
  }, [key, ms]);
  return settled;
};
