/** Channels that this installation can send by. */
const SET_UP = ['email'];

/** Those of a plan, in its order of preference; a plan that names none writes e-mail. */
export const usableChannels = (channels: string[] | null | undefined): string[] =>
  (channels?.length ? channels : ['email']).filter((channel) => SET_UP.includes(channel));
