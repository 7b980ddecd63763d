import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::playbook-run.playbook-run');
