/** From when on the report says something. Nothing is judged on fewer people. */
import { TRIES_KEPT } from '../../model/progress.ts';

/** People for any flag, and for a decision of the pilot. */
export const FLAG_LEAST = 8;
/** People for flags about telling people apart, and for calling a wrong answer unused. */
export const APART_LEAST = 20;
/** Other questions that a rest score needs. */
export const REST_LEAST = 3;
/** People who had the same questions, for alpha. */
export const ALPHA_LEAST = 10;

/** Share right first: under the one a question is hard, from the other on easy. */
export const HARD = 0.5;
export const EASY = 0.95;
/** Correlations under this tell little (Ebel and Frisbie 1991, Essentials of Educational Measurement). */
export const WEAK = 0.2;
/** Only where the interval ends under this: a correlation of few people may lie anywhere. */
export const WEAK_AT_MOST = 0.3;
/** A wrong answer chosen by a smaller share does not function. */
export const UNUSED = 0.05;
/** Tries that are many, and the share of people with as many that is a sign. More are never told: a row holds no others. */
export const MANY_TRIES = TRIES_KEPT;
export const RETRIED = 1 / 3;
/** Share of people who went on without an answer that is a sign. */
export const PASSED_BY = 0.25;
/** People at each of two answers before their rest scores are compared. */
export const CHOSEN_LEAST = 8;

/** The pilot’s: of up to so many people who came to a page these remarks, of more people this share. */
export const UNCLEAR_OF = 8;
export const UNCLEAR_PEOPLE = 2;
export const UNCLEAR_SHARE = 0.15;
/** Minutes, and where “watch” begins. */
export const MINUTES = 80;
export const MINUTES_WATCHED = 70;
export const FACILITY_WATCHED = 0.6;
