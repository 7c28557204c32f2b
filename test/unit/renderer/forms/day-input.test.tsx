// @vitest-environment happy-dom
import { act, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { DayInput } from '../../../../renderer/forms/day-input';
import { draw } from '../../../office/screen';
import { aBusyDesk } from '../../../office/set-up';

async function aField(first: string) {
  const told: string[] = [];
  function Field() {
    const [day, setDay] = useState(first);
    const tell = (next: string) => {
      told.push(next);
      setDay(next);
    };
    return <DayInput label="Từ ngày" value={day} onChange={tell} />;
  }
  return { told, ...(await draw(await aBusyDesk(), <Field />)) };
}

describe('a field for a day', () => {
  it('shows and takes a day as the office writes it, whatever the language of the PC', async () => {
    const { field, fill, told } = await aField('2026-11-23');
    expect(field('Từ ngày').value).toBe('23/11/2026');
    await fill('Từ ngày', '4.1.2027');
    expect(told).toEqual(['2027-01-04']);
    expect(field('Từ ngày').value).toBe('4.1.2027');
  });

  it('hands on what is no day as it was typed, and says so when it is left', async () => {
    const { field, fill, text, told } = await aField('');
    await fill('Từ ngày', '31/2/2027');
    expect(told).toEqual(['31/2/2027']);
    expect(text()).not.toContain('Ghi ngày/tháng/năm');
    await act(async () => field('Từ ngày').dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
    expect(text()).toContain('Ghi ngày/tháng/năm');
  });
});
