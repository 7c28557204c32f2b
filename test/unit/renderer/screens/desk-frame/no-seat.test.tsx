// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { HandOverForm } from '../../../../../renderer/screens/desk-frame/hand-over-form';
import { VoidTicket } from '../../../../../renderer/screens/desk-frame/void-ticket';
import { patchFront, useDesk } from '../../../../../renderer/state/store';
import { draw } from '../../../../office/screen';
import { aReadyDesk } from '../../../../office/set-up';

it.each([
  ['void-ticket', <VoidTicket key="void" />, 'Hãy vào quầy rồi nhấn Alt+Y'],
  ['hand-over', <HandOverForm key="give" />, 'Hãy vào quầy rồi nhấn Alt+O'],
] as const)(
  'where nobody sits, the panel of %s says what to do and leads there',
  async (overlay, panel, says) => {
    useDesk.setState(useDesk.getInitialState(), true);
    const desk = await aReadyDesk();
    patchFront({ overlay });
    const drawn = await draw(desk, panel);
    await drawn.says(says);
    await drawn.click('Vào quầy');
    expect(useDesk.getState().desks['']?.overlay).toBeNull();
  },
);
