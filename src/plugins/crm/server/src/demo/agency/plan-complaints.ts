import { deadlines } from '../../complaints';
import type { NewDocument } from '../../lib/insert-documents';
import type { Builders } from '../builders';
import type { Random } from '../random';
import { aWorkingMoment, daysAfter, earlier, hoursAfter } from './moments';
import type { CustomerPlan } from './plan-customers';
import { EMPLOYEES, SERVICE_DESK } from './plan-staff';
import { COMPLAINTS } from './texts';

const PATH = ['received', 'classified', 'accepted', 'investigating', 'resolved', 'fed_back', 'closed'];
/** How many complaints stand where. */
const STATES: Record<string, number> = {
  received: 3,
  classified: 3,
  accepted: 3,
  investigating: 4,
  resolved: 3,
  fed_back: 2,
  closed: 7,
  rejected: 2,
};
export interface ComplaintPlan {
  document: NewDocument;
  steps: { stage: string; at: Date }[];
}

/** Complaints in every state; the older half of the open ones is overdue. */
export const planComplaints = (
  random: Random,
  builders: Builders,
  customers: CustomerPlan[],
  now: Date,
): ComplaintPlan[] =>
  Object.entries(STATES).flatMap(([state, count]) =>
    Array.from({ length: count }, (_, i) =>
      buildComplaint(random, builders, customers, { state, isOverdue: i % 2 === 1, now }),
    ),
  );

const buildComplaint = (
  random: Random,
  { aComplaint }: Builders,
  customers: CustomerPlan[],
  { state, isOverdue, now }: { state: string; isOverdue: boolean; now: Date },
): ComplaintPlan => {
  const severity = random.pickWeighted({ normal: 55, high: 25, low: 12, urgent: 8 });
  const dueHours = (deadlines(severity, now).dueAt.getTime() - now.getTime()) / 3_600_000;
  const isOpen = !['resolved', 'fed_back', 'closed', 'rejected'].includes(state);
  const ageHours = isOpen
    ? isOverdue
      ? dueHours + random.int(10, 60)
      : Math.min(dueHours, 40) * 0.4
    : random.int(300, 6_000);
  const position = pickCustomer(random, customers, daysAfter(now, -ageHours / 24));
  const { origin, city, owner } = customers[position];
  const text = random.pick(COMPLAINTS[origin]);
  const latest = daysAfter(now, -ageHours / 24);
  const receivedAt = aWorkingMoment(
    random,
    daysAfter(latest, isOpen && !isOverdue ? -0.02 : -1),
    latest,
    city.timeZone,
  );
  const names = state === 'rejected' ? ['received', 'classified', 'rejected'] : PATH.slice(0, PATH.indexOf(state) + 1);
  const end = isOpen ? now : earlier(hoursAfter(receivedAt, dueHours * (0.4 + random.next())), now);
  const steps = names.map((stage, i) => ({
    stage,
    at: new Date(receivedAt.getTime() + ((end.getTime() - receivedAt.getTime()) * i) / (names.length + 0.5)),
  }));
  const at = (stage: string) => steps.find((step) => step.stage === stage)?.at;
  const isAnswered = at('resolved') !== undefined;
  return {
    steps,
    document: aComplaint({
      subject: text.subject,
      category: text.category,
      severity,
      channel: random.pickWeighted({ phone: 50, wechat: origin === 'cn' ? 25 : 0, email: 15, on_site: 8, web: 5 }),
      customer: position,
      aboutEmployee: owner,
      assignee: SERVICE_DESK,
      team: EMPLOYEES[SERVICE_DESK].team,
      description: text.description,
      demandedRemedy: undefined,
      state,
      rejectReason: state === 'rejected' ? (origin === 'cn' ? '核实后与事实不符' : 'Not about this agency') : undefined,
      escalation: isOpen && isOverdue ? 1 : 0,
      receivedAt,
      ...deadlines(severity, receivedAt),
      ackAt: at('classified'),
      resolvedAt: at('resolved'),
      closedAt: at('closed'),
      remedy: isAnswered ? text.remedy : undefined,
      feedbackOn: at('fed_back')?.toISOString().slice(0, 10),
      feedbackMethod: at('fed_back') ? 'call' : undefined,
      feedbackText: at('fed_back') ? stepText(origin, 'fed_back') : undefined,
      satisfaction: at('fed_back') ? random.int(2, 5) : undefined,
      steps: steps.slice(1).map((step) => ({ at: step.at, by: SERVICE_DESK, text: stepText(origin, step.stage) })),
      createdAt: receivedAt,
      updatedAt: steps[steps.length - 1].at,
    }),
  };
};

const pickCustomer = (random: Random, customers: CustomerPlan[], before: Date): number =>
  random.int(0, Math.max(0, customers.filter((customer) => customer.createdAt < daysAfter(before, -3)).length - 1));

const STEP_TEXTS: Record<string, [string, string]> = {
  classified: ['已分类并致电客户确认收到。', 'Classified; receipt confirmed by telephone.'],
  accepted: ['受理，交由客服主管处理。', 'Accepted and given to the service desk.'],
  investigating: ['向经纪人和业主了解情况。', 'Asked the negotiator and the vendor what happened.'],
  resolved: ['处理方案已与客户达成一致。', 'Agreed on a remedy with the customer.'],
  fed_back: ['电话回访，客户认可。', 'Called back, the customer accepts.'],
  closed: ['结案归档。', 'Closed.'],
  rejected: ['核实后不予受理，已说明原因。', 'Rejected after checking; the reason was explained.'],
};
const stepText = (origin: string, state: string) => STEP_TEXTS[state][origin === 'cn' ? 0 : 1];
