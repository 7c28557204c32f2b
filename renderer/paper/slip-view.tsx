import type { ReactNode } from 'react';
import { assertNever } from '../../shared/kit/result';
import { logoUrl } from '../../shared/office/logo';
import {
  type Block,
  type BlockOf,
  NATIONAL_MOTTO,
  NATIONAL_NAME,
  type Slip,
  type TextStyle,
} from '../../shared/printing/slip';
import { matrixPath } from '../../shared/printing/symbol';
import styles from './slip-view.module.css';
import { qrMatrixOf } from './symbols';

/** The slip on screen as it will come out of the roll printer. Takes no part in the tab order. */
export function SlipView({ slip, label }: { readonly slip: Slip; readonly label: string }) {
  return (
    <article className={styles.paper} aria-label={label}>
      {numbered(slip.blocks).map(({ key, item }) => (
        <BlockView key={key} block={item} />
      ))}
    </article>
  );
}

/** A slip is drawn afresh from its value, so the place of a part is all the identity it has. */
function numbered<T>(items: readonly T[]): readonly { readonly key: string; readonly item: T }[] {
  return items.map((item, at) => ({ key: String(at), item }));
}

function BlockView({ block }: { readonly block: Block }): ReactNode {
  switch (block.kind) {
    case 'head':
      return <Head head={block} />;
    case 'title':
      return (
        <div className={styles.title}>
          <strong>{block.roll}</strong>
          {block.note !== '' && <p>{block.note}</p>}
        </div>
      );
    case 'text':
      return block.only === 'roll' ? null : <p className={classOf(block)}>{block.text}</p>;
    case 'pairs':
      return <Pairs rows={block.rows} />;
    case 'table':
      return <Table table={block} />;
    case 'rule':
      return <hr className={styles.rule} />;
    case 'blank':
      return <div className={styles.blank} />;
    case 'qr':
      return <Qr text={block.text} />;
    case 'barcode':
      return null;
    case 'signatures':
      return <Signatures signers={block.signers} />;
    case 'cut':
      return <hr className={styles.cut} />;
    default:
      return assertNever(block);
  }
}

function classOf(style: TextStyle): string {
  const names = [
    style.align === 'left' ? undefined : styles[style.align],
    style.size === 'normal' ? undefined : styles[style.size],
    style.bold ? styles.bold : undefined,
    style.italic ? styles.italic : undefined,
  ];
  return names.filter(Boolean).join(' ');
}

function Head({ head }: { readonly head: BlockOf<'head'> }) {
  return (
    <div className={styles.head}>
      {/* the agency's name below it says the same */}
      {head.logo && <img className={styles.logo} src={logoUrl(head.logo)} alt="" />}
      <p className={styles.caps}>{head.agency}</p>
      <p className={`${styles.caps} ${styles.unit}`}>{head.unit}</p>
      {head.national && <p>{NATIONAL_NAME}</p>}
      {head.national && <p>{NATIONAL_MOTTO}</p>}
      {head.placeAndDate !== '' && <p className={styles.italic}>{head.placeAndDate}</p>}
    </div>
  );
}

function Pairs({ rows }: Pick<BlockOf<'pairs'>, 'rows'>) {
  return (
    <dl className={styles.pairs}>
      {rows.map(row => (
        <div key={row.label}>
          <dt>{row.label}</dt>
          <dd className={styles.value} data-bold={row.bold === true} data-empty={row.value === ''}>
            {row.value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Table({ table }: { readonly table: BlockOf<'table'> }) {
  const alignOf = (at: number) => styles[table.columns[at]?.align ?? 'left'];
  const cells = (row: readonly string[]) =>
    numbered(row).map(({ key, item }) => (
      <td key={key} className={alignOf(Number(key))}>
        {item}
      </td>
    ));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {table.columns.map(column => (
            <th key={column.head} scope="col" className={styles[column.align]}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {numbered(table.rows).map(({ key, item }) => (
          <tr key={key}>{cells(item)}</tr>
        ))}
      </tbody>
      {table.foot !== undefined && (
        <tfoot>
          <tr>{cells(table.foot)}</tr>
        </tfoot>
      )}
    </table>
  );
}

function Qr({ text }: { readonly text: string }) {
  const { side, path } = matrixPath(qrMatrixOf(text));
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={`QR ${text}`}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}

function Signatures({ signers }: Pick<BlockOf<'signatures'>, 'signers'>) {
  return (
    <div className={styles.signatures}>
      {signers.map(signer => (
        <div key={signer.title}>
          <p className={styles.bold}>{signer.title}</p>
          <p className={styles.italic}>{signer.note}</p>
          <p>{signer.name}</p>
        </div>
      ))}
    </div>
  );
}
