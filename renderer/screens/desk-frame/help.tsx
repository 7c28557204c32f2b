import { useWords } from '../../state/use-words';
import { overlayWords } from '../../words/overlays';
import styles from './overlays.module.css';

/** All keys, and what to do when something fails, on one page. */
export function Help() {
  const words = useWords(overlayWords);
  return (
    <div>
      <h2 className={styles.heading}>{words.keys}</h2>
      <dl className={styles.keys}>
        {words.keyList.map(([key, deed]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{deed}</dd>
          </div>
        ))}
      </dl>
      <h2 className={styles.heading}>{words.scanning}</h2>
      <p>{words.scanningText}</p>
      <h2 className={styles.heading}>{words.trouble}</h2>
      <p>{words.troubleText}</p>
    </div>
  );
}
