const whenTrigger = (trigger: string) => ({ '==': [{ var: 'trigger' }, trigger] });
const whenReturnVisit = { '==': [{ var: 'type' }, 'return_visit'] };

/** Fields that show only where they mean something (JSON Logic over the form's values), by type. */
export const CONDITIONS: Record<string, Record<string, object>> = {
  'care-plan': {
    birthdayCalendar: whenTrigger('birthday'),
    holiday: whenTrigger('holiday'),
    stageEvent: whenTrigger('days_after_stage'),
    silentDays: whenTrigger('inactivity'),
  },
  task: { result: whenReturnVisit, satisfaction: whenReturnVisit, newNeeds: whenReturnVisit },
};

/** The field of a type that decides which others show. */
export const DECISIVE: Record<string, string> = { 'care-plan': 'trigger', task: 'type' };
