import { Button, type ButtonProps } from '@mantine/core';

/** A button that shows its key. Screen readers hear it as a key by `aria-keyshortcuts`. */
export function KeyButton(
  props: ButtonProps & {
    readonly keys: string;
    /** As ARIA writes it, `Alt+P`; the shown one when not given. */
    readonly shortcut?: string;
    readonly type?: 'button' | 'submit';
    readonly onClick?: () => void;
    readonly children: React.ReactNode;
  },
) {
  const { keys, shortcut = keys, children, ...rest } = props;
  return (
    <Button type="button" aria-keyshortcuts={shortcut} rightSection={<kbd>{keys}</kbd>} {...rest}>
      {children}
    </Button>
  );
}
