import {apartCases, apartFacts, apartReasons} from "./apart.js";
import {carriedCases, carriedFacts, carriedFates, carriedTable} from "./carried.js";
import {nankaiFacts, nankaiRelations, nankaiShared, nankaiTable} from "./nankai.js";
import {pairFacts, pairFootings, pairOnly, pairVerdicts} from "./pair.js";
import type {Facts} from "./part.js";
import {peersBases, peersConflicts, peersFacts, peersField, peersTitles} from "./peers.js";
import {leadBars, namedTable, responsibleFacts, sharedLeads} from "./responsible.js";

/** The charts and tables of the notebooks by the name that pages use. */
export const PARTS = {
  apartCases,
  apartReasons,
  carriedCases,
  carriedFates,
  carriedTable,
  leadBars,
  namedTable,
  nankaiRelations,
  nankaiShared,
  nankaiTable,
  pairFootings,
  pairOnly,
  pairVerdicts,
  peersBases,
  peersConflicts,
  peersField,
  peersTitles,
  sharedLeads
};

/** The numbers of each notebook's prose, by its id. */
export const FACTS: Record<string, Facts> = {
  "tianjin-xiamen": pairFacts,
  "carried-on": carriedFacts,
  "not-comparable": apartFacts,
  responsibility: responsibleFacts,
  nankai: nankaiFacts,
  "among-peers": peersFacts
};
