const STOP = new Set(['TD', '退订', '退訂', 'STOP', 'STOPALL', 'UNSUBSCRIBE']);

/** Whether an answer says no and nothing else: in any case, full width, with or without marks around it. */
export const isStopWord = (text: string): boolean =>
  STOP.has(
    text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\p{P}]/gu, ''),
  );
