// @ts-check
// Loaded into Strapi's process before Strapi: when the command that started it dies, even by kill -9, the channel to it
// closes, and Strapi ends as if it had been asked to.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
