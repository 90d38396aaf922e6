import { expect } from 'vitest';
import { ADA, type Outbox, type Visitors } from './journey.js';

/** Ada signs up, confirms, sees her sessions, signs out another browser and resets her password, wherever the server lives that is at `url`. */
export async function newcomersStory({ url, outbox, visit }: { url: string; outbox: Outbox; visit: Visitors['visit'] }): Promise<void> {
  const { page: start, context } = await visit();
  let page = start;
  await page.goto('/');
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('Name', { exact: true }).fill(ADA.name);
  await page.getByLabel('Email').fill(ADA.email);
  await page.getByLabel('Password', { exact: true }).fill(ADA.password);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('heading', { name: 'Check your email' }).waitFor();
  expect(await page.getByText(ADA.email).count()).toBe(1);

  await page.goto('/outbox');
  await page.getByRole('link', { name: 'Confirm your email for Acme' }).waitFor();
  const mail = page.frameLocator('iframe');
  const [opened] = await Promise.all([context.waitForEvent('page'), mail.getByRole('link', { name: 'Confirm email' }).click()]);
  page = opened;
  await page.getByRole('heading', { name: 'Confirm your email' }).waitFor();
  expect(page.url()).toBe(`${url}/confirm`);
  await page.getByRole('button', { name: 'Confirm email' }).click();
  await page.getByRole('heading', { name: 'Your email is confirmed' }).waitFor();
  await page.getByRole('link', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: 'Sessions' }).waitFor();
  await page.getByText('This device', { exact: true }).waitFor();

  const other = await visit();
  await other.page.goto('/sign-in');
  await other.page.getByLabel('Email').fill(ADA.email);
  await other.page.getByLabel('Password', { exact: true }).fill(ADA.password);
  await other.page.getByRole('button', { name: 'Sign in' }).click();
  await other.page.getByRole('heading', { name: 'Sessions' }).waitFor();

  await page.reload();
  await page.getByText('One other session').waitFor();
  await page.getByRole('button', { name: /^Sign out Chrome/ }).click();
  await page.getByText('No other sessions').waitFor();
  await other.page.reload();
  await other.page.getByRole('heading', { name: 'Sign in to Acme' }).waitFor();

  await page.getByRole('button', { name: 'Account of Ada Lovelace' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in to Acme' }).waitFor();

  await page.getByRole('link', { name: 'Forgot password?' }).click();
  await page.getByLabel('Email').fill(ADA.email);
  await page.getByRole('button', { name: 'Send link' }).click();
  await page.getByRole('heading', { name: 'Check your email' }).waitFor();
  await page.goto(await outbox.link('reset-password', ADA.email));
  await page.getByLabel('New password').fill('a difference of engines');
  await page.getByRole('button', { name: 'Set password' }).click();
  await page.getByRole('heading', { name: 'Your password is changed' }).waitFor();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('Email').fill(ADA.email);
  await page.getByLabel('Password', { exact: true }).fill('a difference of engines');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Sessions' }).waitFor();

  expect((await outbox.mails(ADA.email)).map((sent) => sent.template)).toEqual(['password-changed', 'reset-password', 'welcome', 'verify-email']);
}
