/** The smallest day that has a form, as plain data, so that tests can spoil it. */
export function aDay(steps: readonly unknown[] = [aStep()]) {
  return {
    office: { code: 'H26.101', name: 'UBND phường Giả Tưởng', city: 'Hà Nội' },
    date: '2026-11-23',
    printer: 'thermal',
    counters: [{ no: 1 }, { no: 2 }],
    services: [
      { prefix: 'A', name: 'Chứng thực' },
      { prefix: 'B', name: 'Hộ tịch' },
    ],
    clerks: [
      { id: 'lan', name: 'Trần Thị Lan', pin: '258036', role: 'clerk' },
      { id: 'hung', name: 'Lê Mạnh Hùng', pin: '914725', role: 'supervisor' },
    ],
    steps,
  };
}

export function aStep() {
  return { at: '08:00:00', do: 'sign-in', counter: 1, clerk: 'lan', pin: '258036' };
}

export function written(day: unknown): string {
  return JSON.stringify(day, null, 1);
}
