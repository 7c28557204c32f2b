import { useKeys } from '../../parts/use-keys';
import type { ListName } from '../../state/clerk-desk';
import { useWords } from '../../state/use-words';
import { todayWords } from '../../words/today';
import { KeyButton } from '../dossier/key-button';
import { useListView } from '../dossier/list-memory';

/** Offered where a filter hides everything. */
export function ClearFilter(props: {
  readonly name: ListName;
  readonly isFront: boolean;
  readonly onClear: () => void;
}) {
  const { name, isFront, onClear } = props;
  const words = useWords(todayWords);
  const [, patch] = useListView(name);
  const clear = () => {
    patch({ typed: '', filter: 'all', clerk: '', chosen: null, place: 0 });
    onClear();
  };
  useKeys(isFront ? { Escape: clear } : {});
  return (
    <KeyButton variant="default" keys="Esc" shortcut="Escape" onClick={clear}>
      {words.clear}
    </KeyButton>
  );
}
