import type {Question} from "../../../queries/question.js";
import type {AskChart} from "../../../ui/kind.js";
import {carriedFates} from "./carried.js";
import {apartReasons, pairOnly} from "./pair.js";
import {leadBars, nankaiRelations, sharedLeads} from "./tasks.js";

/** The statement behind each count, the same as beside the notebook's own figure. */
const QUESTIONS: Record<string, Question> = {
  "promised-by-one-city": pairOnly,
  "carried-on-from-13th-plan": carriedFates,
  "lookalike-verdicts": apartReasons,
  "lookalike-reasons": apartReasons,
  "lead-agencies": leadBars,
  "leads-per-bracket": sharedLeads,
  "nankai-tasks": nankaiRelations,
  "nankai-numbers": nankaiRelations
};

/** The statement of a count by its chart's id. */
export const tallyQuestion: AskChart<"tally"> = ({chart}, _state, {lang}) => QUESTIONS[chart](lang);
