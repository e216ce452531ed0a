/** Where `dateline start` listens, and the other commands ask, unless told otherwise. */
export const DEFAULT_PORTS = { api: 4580, objects: 4566, table: 4567 } as const;
