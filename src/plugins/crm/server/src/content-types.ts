/** The UIDs of our content types: the only file of the server that spells them. */
export const UID = {
  area: 'api::area.area',
  careMessage: 'api::care-message.care-message',
  carePlan: 'api::care-plan.care-plan',
  complaint: 'api::complaint.complaint',
  consent: 'api::consent.consent',
  customer: 'api::customer.customer',
  customerRelation: 'api::customer-relation.customer-relation',
  demand: 'api::demand.demand',
  employee: 'api::employee.employee',
  estate: 'api::estate.estate',
  holiday: 'api::holiday.holiday',
  interaction: 'api::interaction.interaction',
  listing: 'api::listing.listing',
  playbook: 'api::playbook.playbook',
  playbookRun: 'api::playbook-run.playbook-run',
  stageChange: 'api::stage-change.stage-change',
  survey: 'api::survey.survey',
  surveyInvitation: 'api::survey-invitation.survey-invitation',
  surveyResponse: 'api::survey-response.survey-response',
  task: 'api::task.task',
  team: 'api::team.team',
  transaction: 'api::transaction.transaction',
  viewing: 'api::viewing.viewing',
} as const;

export type TypeUid = (typeof UID)[keyof typeof UID];

/** Whether a type is one of the CRM's, those that an administrator added included. */
export const isOurType = (uid: string): boolean => uid.startsWith('api::');
