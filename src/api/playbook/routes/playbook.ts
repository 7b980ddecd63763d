import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::playbook.playbook');
