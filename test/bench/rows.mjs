// A figure is a row: what was measured, its unit and value, and the aim if there is one.

/**
 * Returns a row. `aim` is `{ most }` or `{ least }`: a number, or numbers by the major version of Node.
 *
 * @example
 * row('nanro read, pipe', 'ms over Node', 18.3, { most: { 24: 28 } })
 */
export function row(name, unit, value, aim = {}) {
  const [major] = process.versions.node.split('.');
  const here = (limit) => (typeof limit === 'object' ? limit[major] : limit);
  const [most, least] = [here(aim.most), here(aim.least)];
  return { name, unit, value, ...(most !== undefined && { most }), ...(least !== undefined && { least }) };
}

export const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Returns the value that a share of the values, from 0 to 1, are below. */
export const percentile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

/** Joins the rows of several passes, each in the same order, into the medians of their values. */
export const medianRows = (passes) =>
  passes[0].map((first, index) => ({ ...first, value: median(passes.map((rows) => rows[index].value)) }));

export const isMissed = ({ value, most, least }) => value > most || value < least;

/** Returns a figure with about three digits: `0.71`, `18.3`, `1,204`. */
export function figure(value) {
  const digits = Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export const aimOf = ({ most, least }) =>
  most !== undefined ? `≤ ${most}` : least !== undefined ? `≥ ${least}` : '';
