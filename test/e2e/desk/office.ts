import { expect, type Page } from '@playwright/test';
import { trialOffice } from '../../../renderer/words/first-run-defaults';

/** Presses what a newcomer presses: try it, start. Ends when the desk asks who sits down. */
export async function setUpTrialOffice(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'Dùng thử ngay' }).click();
  await desk.getByRole('button', { name: 'Bắt đầu làm việc' }).click();
  await expect(desk.getByRole('heading', { name: 'Vào quầy' })).toBeVisible();
}

/** The PIN that the trial office gave a person. */
export function pinOf(name: string): string {
  const person = trialOffice.people.find(known => known.name === name);
  if (!person) throw new Error(`nobody is called ${name}`);
  return person.pin;
}

/** Signs a person in at a counter, by the keyboard; ends when the sign-in has gone. */
export async function signInAt(desk: Page, counter: number, name: string, pin = pinOf(name)): Promise<void> {
  await desk.getByRole('option', { name: new RegExp(`^Quầy ${counter}(?!\\d)`) }).click();
  await desk.getByRole('option', { name: new RegExp(`^${name}`) }).click();
  await desk.getByLabel('Mã PIN').fill(pin);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('listbox', { name: 'Cán bộ' })).toBeHidden();
}
