/*
 * What linear scales ask of d3-interpolate and d3-format, for numbers alone. In
 * the code of views it stands for both packages, which bring colours, dates and
 * formats that no scale here has: a third of what a reader would wait for.
 */

/** The number at a share of the way from one to another; throws where an end is no number. */
export function interpolateNumber(a: number, b: number): (t: number) => number {
  if (typeof a !== "number" || typeof b !== "number")
    throw new Error(`a scale goes from number to number, not from ${String(a)} to ${String(b)}`);
  return (t) => a * (1 - t) + b * t;
}

export {interpolateNumber as interpolate};

/** As interpolateNumber, to whole numbers. */
export function interpolateRound(a: number, b: number): (t: number) => number {
  const number = interpolateNumber(a, b);
  return (t) => Math.round(number(t));
}

/** What scales of colours and the texts of ticks would ask for. */
function refused(): never {
  throw new Error("scales here are linear, and numbers are written by model/format.ts");
}

export {
  refused as piecewise,
  refused as format,
  refused as formatPrefix,
  refused as formatSpecifier,
  refused as precisionFixed,
  refused as precisionPrefix,
  refused as precisionRound
};
