import { UID, type TypeUid } from '../../content-types';
import { calendarDay } from '../../lib/clock';
import type { NewDocument } from '../../lib/insert-documents';
import type { LowScores } from '../../surveys';
import { createBuilders } from '../builders';
import { createRandom } from '../random';
import { findOccasions } from './find-occasions';
import { daysAfter } from './moments';
import { planCare } from './plan-care';
import { planComplaints } from './plan-complaints';
import { planCustomers } from './plan-customers';
import { planDeals } from './plan-deals';
import { planDemands } from './plan-demands';
import { planHistory } from './plan-history';
import { planInteractions } from './plan-interactions';
import { planListings } from './plan-listings';
import { planPlaces } from './plan-places';
import { planSurveys } from './plan-surveys';
import { EMPLOYEES, TEAMS, SERVICE_DESK } from './plan-staff';
import { planFollowUps, planTasks } from './plan-tasks';
import { listingSteps, planTransactions } from './plan-transactions';
import { planViewings } from './plan-viewings';

const HISTORY_DAYS = 548;

export interface AgencyContext {
  seed: number;
  now: Date;
  /** Of the office. */
  timeZone: string;
  officeName: string;
  /** From which score downwards a customer is called back. */
  limits: LowScores;
}

/**
 * Documents by type, in the order in which they can be written. A relation is the position of its target in the list
 * of its type; `recordId` of a stage change likewise.
 */
export type Agency = Map<TypeUid, NewDocument[]>;

/** The whole sample agency, the same for the same seed and instant. */
export const buildAgency = ({ seed, now, timeZone, officeName, limits }: AgencyContext): Agency => {
  const random = createRandom(seed);
  const builders = createBuilders(random);
  const opened = daysAfter(now, -HISTORY_DAYS - 30);
  const when = { now, today: calendarDay(now, timeZone), historyDays: HISTORY_DAYS, timeZone };

  const { areas, estates, places } = planPlaces(opened);
  const customers = planCustomers(random, builders, planDeals(random, now, HISTORY_DAYS), when);
  const listings = planListings(random, builders, customers, places, when);
  const transactions = planTransactions(random, builders, customers, listings);
  const interactions = planInteractions(random, builders, customers, now);
  const complaints = planComplaints(random, builders, customers, now);
  const care = planCare(random, builders, customers, { now, timeZone, officeName });
  const demands = planDemands(random, builders, customers, places);
  const viewings = planViewings(random, builders, customers, listings, now);
  const tasks = [...planTasks(random, builders, customers, when), ...planFollowUps(customers, interactions)];
  const surveys = planSurveys(random, customers, findOccasions({ viewings, transactions, complaints }), {
    now,
    limits,
    firstPlan: care.plans.length,
    firstTask: tasks.length,
  });

  return new Map<TypeUid, NewDocument[]>([
    [UID.team, TEAMS.map((team) => ({ ...team, createdAt: opened }))],
    [
      UID.employee,
      EMPLOYEES.map(({ name, gender, email, position, team }, i) => ({
        name,
        gender,
        email,
        position,
        team,
        manager: TEAMS[team].manager === i ? undefined : TEAMS[team].manager,
        capacity: 150,
        createdAt: opened,
      })),
    ],
    [UID.area, areas],
    [UID.estate, estates],
    [UID.customer, customers.map(({ document }) => document)],
    [UID.listing, listings.map(({ document }) => document)],
    [UID.demand, demands],
    [UID.viewing, viewings],
    [UID.transaction, transactions.map(({ document }) => document)],
    [UID.complaint, complaints.map(({ document }) => document)],
    [UID.interaction, interactions.map(({ document }) => document)],
    [UID.task, [...tasks, ...surveys.tasks]],
    [UID.consent, care.consents],
    [UID.survey, surveys.surveys],
    [UID.carePlan, [...care.plans, ...surveys.plans]],
    [UID.careMessage, care.messages],
    [UID.surveyInvitation, surveys.invitations],
    [UID.surveyResponse, surveys.responses],
    [
      UID.stageChange,
      [
        ...customers.flatMap(({ stages, owner }, i) => planHistory(UID.customer, i, stages, owner)),
        ...transactions.flatMap(({ steps, customer }, i) =>
          planHistory(UID.transaction, i, steps, customers[customer].owner),
        ),
        ...transactions.flatMap((plan) =>
          planHistory(UID.listing, plan.listing, listingSteps(plan), customers[plan.customer].owner),
        ),
        ...complaints.flatMap(({ steps }, i) => planHistory(UID.complaint, i, steps, SERVICE_DESK)),
      ].sort((a, b) => (a.at as Date).getTime() - (b.at as Date).getTime()),
    ],
  ]);
};
