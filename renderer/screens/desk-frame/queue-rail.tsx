import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { fromIso } from '../../../shared/kit/time';
import { Priority } from '../../../shared/queue/ticket';
import type { Stored } from '../../data/database';
import { usePatchDesk } from '../../state/owner';
import { useWords } from '../../state/use-words';
import { deskWords } from '../../words/desk';
import { useWork } from '../work-context';
import styles from './queue-rail.module.css';
import type { QueueDeeds } from './use-queue-deeds';

/** The queue beside the work: now serving large, who waits per service, a number for whoever comes in. */
export function QueueRail(props: {
  readonly office: Stored<'office'>;
  readonly serving: Stored<'ticket'> | undefined;
  readonly waiting: readonly Stored<'ticket'>[];
  readonly deeds: QueueDeeds;
  readonly isSeated: boolean;
  /** Over the work instead of beside it. */
  readonly isBand: boolean;
  /** It is another's turn: nothing of it can be pressed. */
  readonly isOther: boolean;
}) {
  const { office, serving, waiting, deeds, isSeated, isBand, isOther } = props;
  const words = useWords(deskWords);
  const latest = waiting.reduce<Stored<'ticket'> | undefined>(later, undefined);
  const patchDesk = usePatchDesk();
  const [priority, setPriority] = useState<Priority | null>(null);
  return (
    <aside className={styles.rail} data-band={isBand || undefined} inert={isOther} aria-label={words.queue}>
      <section className={styles.serving} aria-label={words.nowServing}>
        <span>{words.nowServing}</span>
        <output className={styles.number}>{serving?.label ?? '—'}</output>
        <span className={styles.quiet}>{serving ? serviceName(office, serving.service) : words.nobody}</span>
      </section>
      <div className={styles.calls}>
        <Button disabled={!isSeated} onClick={deeds.callNext} rightSection={<kbd>F2</kbd>} fullWidth>
          {words.callNext}
        </Button>
        <Button
          disabled={!isSeated || !serving}
          variant="default"
          onClick={deeds.recall}
          rightSection={<kbd>F3</kbd>}
        >
          {words.recall}
        </Button>
        <Button
          disabled={!isSeated || !serving}
          variant="default"
          onClick={deeds.noShow}
          rightSection={<kbd>F4</kbd>}
        >
          {words.noShow}
        </Button>
      </div>
      <section className={styles.services} aria-label={words.waiting}>
        <h2 className={styles.heading}>{words.waiting}</h2>
        {office.services.map((service, i) => (
          <ServiceRow
            key={service.prefix}
            service={service}
            waiting={waiting.filter(ticket => ticket.service === service.prefix)}
            shortcut={i < 9 ? `Ctrl+${i + 1}` : undefined}
            onTake={() => {
              deeds.take(service.prefix, priority);
              setPriority(null);
            }}
          />
        ))}
        <Select
          label={words.priority}
          size="xs"
          clearable
          placeholder={words.noPriority}
          value={priority}
          data={Priority.options.map(value => ({ value, label: words.priorities[value] }))}
          onChange={value => setPriority(value as Priority | null)}
        />
        {latest && (
          <p className={styles.latest}>
            {words.latest} <strong>{latest.label}</strong>
          </p>
        )}
        {isSeated && (
          <Button
            variant="default"
            size="compact-sm"
            aria-keyshortcuts="Alt+Y"
            rightSection={<kbd>Alt+Y</kbd>}
            onClick={() => patchDesk({ overlay: 'void-ticket' })}
          >
            {words.voidTicket.title}
          </Button>
        )}
      </section>
    </aside>
  );
}

function ServiceRow(props: {
  readonly service: Stored<'office'>['services'][number];
  readonly waiting: readonly Stored<'ticket'>[];
  readonly shortcut: string | undefined;
  readonly onTake: () => void;
}) {
  const { service, waiting, shortcut, onTake } = props;
  const work = useWork();
  const words = useWords(deskWords);
  const oldest = Math.min(...waiting.map(ticket => fromIso(ticket.takenAt)));
  const minutes = Math.max(0, Math.floor((work.now() - oldest) / 60_000));
  return (
    <div className={styles.service} data-empty={waiting.length === 0 || undefined}>
      <span className={styles.prefix}>{service.prefix}</span>
      <span className={styles.name}>
        {service.name}
        <span className={styles.quiet}>
          {waiting.length === 0
            ? words.nobodyWaiting
            : `${words.people(waiting.length)}, ${words.longestWait(minutes)}`}
        </span>
      </span>
      <Button
        size="compact-sm"
        variant="light"
        onClick={onTake}
        title={shortcut}
        aria-label={`${words.takeTicket}: ${service.name}`}
      >
        {words.takeTicket}
      </Button>
    </div>
  );
}

function later(a: Stored<'ticket'> | undefined, b: Stored<'ticket'>): Stored<'ticket'> {
  return a && a.last.lamport > b.last.lamport ? a : b;
}

function serviceName(office: Stored<'office'>, prefix: string): string {
  return office.services.find(service => service.prefix === prefix)?.name ?? '';
}
