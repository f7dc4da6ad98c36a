// Values of JSON in which a file may have anything, whatever its format says.

/** An object whose fields may have any values, or be missing. */
export type LooseObject = Readonly<Record<string, unknown>>;

/** Returns a value that should be an object; an empty one if it is none. */
export const objectOf = (value: unknown): LooseObject =>
  typeof value === 'object' && value !== null ? (value as LooseObject) : {};

/** Returns a value that should be a list of objects; an empty list if it is none. */
export const objectsIn = (value: unknown): LooseObject[] => (Array.isArray(value) ? value.map(objectOf) : []);
