import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::care-plan.care-plan');
