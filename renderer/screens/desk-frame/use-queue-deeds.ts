import { useMemo } from 'react';
import type { Priority } from '../../../shared/queue/ticket';
import { callNext, markNoShow, recall } from '../../commands/serve-queue';
import { takeTicket } from '../../commands/take-ticket';
import { runDeed } from '../run-deed';
import { useWork } from '../work-context';

export type QueueDeeds = {
  readonly callNext: () => void;
  readonly recall: () => void;
  readonly noShow: () => void;
  readonly take: (service: string, priority: Priority | null) => void;
};

/** The queue's deeds as keys and buttons call them. */
export function useQueueDeeds(counter: number | null): QueueDeeds {
  const work = useWork();
  return useMemo(() => {
    const at = counter ?? 0;
    const label = (ticket: { readonly label: string }) => ticket.label;
    return {
      callNext: () => void runDeed(callNext(work, { counter: at }), 'called', label),
      recall: () => void runDeed(recall(work, at), 'recalled', label),
      noShow: () => void runDeed(markNoShow(work, at), 'missed', label),
      take: (service, priority) =>
        void runDeed(takeTicket(work, { service, priority }), 'ticket-taken', label, 'ticket'),
    };
  }, [work, counter]);
}
