import { useEffect, useRef } from 'react';
import { logoUrl } from '../../../shared/office/logo';
import { type HeadOffice, officeHead } from '../../../shared/printing/form-parts';
import { isBlack, type Raster } from '../../../shared/printing/raster';
import { NATIONAL_MOTTO, NATIONAL_NAME } from '../../../shared/printing/slip';
import { rasterOf } from '../../paper/raster-of';
import { useWords } from '../../state/use-words';
import { logoWords } from '../../words/logo';
import styles from './logo-on-papers.module.css';

/** The head of the office's papers: in black dots as an 80 mm roll prints it, and in the size that it has on A5. */
export function LogoOnPapers({ office }: { readonly office: HeadOffice }) {
  const words = useWords(logoWords);
  return (
    <div className={styles.papers}>
      <figure>
        <OnRoll office={office} />
        <figcaption>{words.onRoll}</figcaption>
      </figure>
      <figure>
        <div className={styles.page} data-logo={office.logo !== undefined}>
          {office.logo && <img className={styles.logo} src={logoUrl(office.logo)} alt={words.alt} />}
          <div>
            <p>{office.name}</p>
            <p className={styles.strong}>{office.unit}</p>
          </div>
          <div>
            <p className={styles.strong}>{NATIONAL_NAME}</p>
            <p className={styles.strong}>{NATIONAL_MOTTO}</p>
          </div>
        </div>
        <figcaption>{words.onPage}</figcaption>
      </figure>
    </div>
  );
}

function OnRoll({ office }: { readonly office: HeadOffice }) {
  const words = useWords(logoWords);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { name, unit, logo } = office;
  useEffect(() => {
    let isShown = true;
    const head = officeHead({ name, unit, ...(logo && { logo }) });
    const draw = (raster: Raster) => {
      if (isShown && canvas.current) paint(canvas.current, raster);
    };
    void rasterOf({ kind: 'test', number: '', blocks: [head] }, 576).then(draw);
    return () => {
      isShown = false;
    };
  }, [name, unit, logo]);
  return <canvas ref={canvas} className={styles.roll} role="img" aria-label={words.alt} />;
}

function paint(canvas: HTMLCanvasElement, raster: Raster): void {
  const { width, height } = raster;
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  const picture = context?.createImageData(width, height);
  if (!context || !picture) return;
  for (let dot = 0; dot < width * height; dot += 1) {
    const level = isBlack(raster, dot % width, Math.floor(dot / width)) ? 0 : 255;
    picture.data.set([level, level, level, 255], dot * 4);
  }
  context.putImageData(picture, 0, 0);
}
