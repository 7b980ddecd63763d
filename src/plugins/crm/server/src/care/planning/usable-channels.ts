/** Those of a plan that `open` carries here, in its order of preference; a plan that names none writes e-mail. */
export const usableChannels = (channels: string[] | null | undefined, open: readonly string[]): string[] =>
  (channels?.length ? channels : ['email']).filter((channel) => open.includes(channel));
