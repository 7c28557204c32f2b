import { Facts } from '../../parts/facts';
import { useDesk } from '../../state/store';
import { useWords } from '../../state/use-words';
import { safetyWords } from '../../words/safety';

const GB = 1_000_000_000;

/** How much room the disk has, and what to do when it has little. */
export function DiskFacts() {
  const words = useWords(safetyWords);
  const room = useDesk(desk => desk.devices.room);
  if (!room) return null;
  const free = (room.free / GB).toFixed(1).replace('.', ',');
  const value = (
    <>
      {words.diskFree(free)}
      {room.level !== 'enough' && <p>{words.diskAdvice[room.level]}</p>}
    </>
  );
  return <Facts facts={[[words.disk, value]]} />;
}
