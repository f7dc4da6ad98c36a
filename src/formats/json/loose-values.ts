// Helpers for JSON values of any type. A file may contain anything, whatever its format says.

/** An object whose fields may have any values, or be missing. */
export type LooseObject = Readonly<Record<string, unknown>>;

/** Returns a value as an object; empty if it is not an object. */
export const objectOf = (value: unknown): LooseObject =>
  typeof value === 'object' && value !== null ? (value as LooseObject) : {};

/** Returns a value as a list of objects; empty if it is not a list. */
export const objectsIn = (value: unknown): LooseObject[] => (Array.isArray(value) ? value.map(objectOf) : []);
