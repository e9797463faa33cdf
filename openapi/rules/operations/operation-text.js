// @ts-check
/** @import { Rule } from '../support/types.js' */
import { eachOperation, reportOperation } from '../support/operations.js';
import { isText } from '../support/values.js';

const LONGEST_SUMMARY = 60;

/**
 * An operation has a short summary, which becomes a heading, and a description.
 *
 * @type {Rule}
 */
export function operationText() {
  return eachOperation((placed) => {
    const { summary, description } = placed.operation;
    if (!isText(summary)) {
      reportOperation(
        placed,
        `${placed.label} has no summary. Write a heading, for example \`summary: List contacts\`.`,
      );
    } else {
      const complaint = complaintAbout(summary);
      if (complaint) reportOperation(placed, `The summary of ${placed.label} ${complaint}`, ['summary']);
    }
    if (!isText(description)) {
      reportOperation(placed, `${placed.label} has no description. Write a sentence or two on what it does.`);
    }
  });
}

/** @param {string} summary */
function complaintAbout(summary) {
  if (summary.length > LONGEST_SUMMARY) {
    return `has ${summary.length} characters. Write at most ${LONGEST_SUMMARY}; the rest belongs in the description.`;
  }
  return summary.trimEnd().endsWith('.') ? 'ends in a full stop. It is a heading: leave the stop out.' : undefined;
}
