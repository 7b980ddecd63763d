export default {
  config: {
    locales: ['zh-Hans', 'zh'],
    tutorials: false,
    notifications: { releases: false },
  },
};
