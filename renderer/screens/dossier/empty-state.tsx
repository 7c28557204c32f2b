import styles from './section.module.css';

/** A list with nothing in it: says so, and what to do. */
export function EmptyState(props: {
  readonly title: string;
  readonly hint?: string;
  readonly children?: React.ReactNode;
}) {
  const { title, hint, children } = props;
  return (
    <div className={styles.empty} role="status">
      <p className={styles.emptyTitle}>{title}</p>
      {hint && <p>{hint}</p>}
      {children}
    </div>
  );
}
