import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::care-message.care-message');
