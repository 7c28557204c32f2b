/** Values that both engines bind alike. Whole numbers come back as number or string: read them by `Number`. */
export type SqlValue = string | number | null;
export type SqlRow = Readonly<Record<string, unknown>>;

export type SqlSession = {
  readonly query: (text: string, values?: readonly SqlValue[]) => Promise<SqlRow[]>;
};

/** The city's store: the same SQL on PGlite in this process and on PostgreSQL. */
export type SqlStore = SqlSession & {
  /** All or nothing; what `work` throws rolls back and comes out. */
  readonly transaction: <T>(work: (session: SqlSession) => Promise<T>) => Promise<T>;
  /** Statements without values, at start. */
  readonly run: (script: string) => Promise<void>;
  readonly close: () => Promise<void>;
};
