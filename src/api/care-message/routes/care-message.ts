import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::care-message.care-message');
