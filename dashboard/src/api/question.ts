/** What every statistic is asked with. */
import type { Query } from './client';

export interface Question {
  websiteId: string;
  startAt: number;
  endAt: number;
  timezone: string;
  unit: string;
  /** Filters, what they pick, segment, cohort and the like, as the API names them. */
  conditions: Record<string, string | undefined>;
  /** False while the range is not known yet: nothing is asked then. */
  ready: boolean;
}

/** The parameters of a question whose answer does not depend on the unit or the zone. */
export const asRange = ({ startAt, endAt, conditions }: Question): Query => ({ startAt, endAt, ...conditions });

export const asSeries = (question: Question): Query => ({ ...asRange(question), unit: question.unit, timezone: question.timezone });

/** The body of a report on this question. */
export const asReport = (type: string, question: Question, parameters: object = {}) => ({
  websiteId: question.websiteId,
  type,
  filters: question.conditions,
  parameters: {
    startDate: new Date(question.startAt).toISOString(),
    endDate: new Date(question.endAt).toISOString(),
    timezone: question.timezone,
    unit: question.unit,
    ...parameters,
  },
});
