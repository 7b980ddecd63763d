/** A group of a form: it begins at the row of its first field. `closed` ones open on a click or on an error in them. */
export interface Section {
  key: string;
  from: string;
  closed?: boolean;
}

export const SECTIONS: Record<string, Section[]> = {
  customer: [
    { key: 'sales', from: 'stage' },
    { key: 'person', from: 'wechatId', closed: true },
    { key: 'source', from: 'sourceDetail', closed: true },
    { key: 'record', from: 'number', closed: true },
  ],
  demand: [{ key: 'details', from: 'livingRoomsMin', closed: true }],
  interaction: [{ key: 'more', from: 'direction', closed: true }],
  viewing: [{ key: 'more', from: 'feedbackDueAt', closed: true }],
  listing: [
    { key: 'layout', from: 'layoutText', closed: true },
    { key: 'place', from: 'latitude', closed: true },
    { key: 'agreement', from: 'agreement', closed: true },
    { key: 'ownership', from: 'ownership', closed: true },
    { key: 'record', from: 'number', closed: true },
  ],
  transaction: [
    { key: 'money', from: 'depositAmount', closed: true },
    { key: 'dates', from: 'intentionOn', closed: true },
    { key: 'record', from: 'number', closed: true },
  ],
  task: [{ key: 'more', from: 'listing', closed: true }],
  complaint: [
    { key: 'handling', from: 'assignee' },
    { key: 'outcome', from: 'rootCause', closed: true },
    { key: 'record', from: 'number', closed: true },
  ],
  employee: [{ key: 'more', from: 'leadPaused', closed: true }],
  estate: [{ key: 'details', from: 'buildYears', closed: true }],
  'care-message': [{ key: 'delivery', from: 'skipReason' }],
};
