import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, describe, expect } from 'vitest';
import { readImageHeader } from '../../src/safety/image-header.js';
import { startObjectStorage } from '../support/object-storage.js';
import { imageBomb, picture } from '../support/pictures.js';
import { ADA, journey, signIn, type TestServer } from './support/journey.js';

/** 800 by 600, from dark to light, with a red quarter at its start. */
const PHOTO = { name: 'holiday.png', mimeType: 'image/png', buffer: Buffer.from(picture(800, 600)) };

/** The server has to know where it is before it starts. */
const KEY = { accessKeyId: 'acme', secretAccessKey: 'a secret of the storage' };
const storage = await startObjectStorage(KEY);

function kept({ config }: TestServer): string[] {
  return 'directory' in config.avatars ? readdirSync(config.avatars.directory) : [];
}

async function imageOf(server: TestServer): Promise<string> {
  const { internalAdapter } = await server.app.auth.$context;
  return (await internalAdapter.findUserByEmail(ADA.email))?.user.image ?? '';
}

/** The colour of a saved picture, at a place given in parts of its sides. */
async function colourAt(page: Page, url: string, x: number, y: number): Promise<number[]> {
  return page.evaluate(
    async ([address, right, down]) => {
      const bitmap = await createImageBitmap(await (await fetch(address)).blob());
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      return [...(context?.getImageData(bitmap.width * right, bitmap.height * down, 1, 1).data.slice(0, 3) ?? [])];
    },
    [url, x, y] as const,
  );
}

const isRed = ([red = 0, green = 0, blue = 0]: number[]) => red > 150 && green < 90 && blue < 90;

describe('the picture of a person', () => {
  journey('is chosen, moved, enlarged and turned by keys, saved small, shown everywhere, and taken away', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page, context } = await visit();
    await signIn(page);
    const other = await context.newPage();
    await other.goto('/dashboard');
    await page.goto('/account');
    await page.locator('input[type=file]').setInputFiles(PHOTO);
    const stage = page.getByRole('application');
    await stage.waitFor();
    expect(await stage.evaluate((element) => element === document.activeElement)).toBe(true);
    // Twice as large, and its upper left quarter.
    for (let press = 0; press < 8; press += 1) await page.keyboard.press('+');
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
    }
    await page.getByRole('button', { name: 'Save picture' }).click();
    await page.getByText('Your picture is changed.').waitFor({ state: 'attached' });
    const first = await imageOf(server);
    const file = await page.request.get(first);
    expect(file.headers()['content-type']).toBe('image/webp');
    expect(readImageHeader(new Uint8Array(await file.body()))).toMatchObject({ type: 'webp', width: expect.any(Number) });
    expect((await file.body()).length).toBeLessThan(60_000);
    expect(isRed(await colourAt(page, first, 0.05, 0.05))).toBe(true);
    expect(isRed(await colourAt(page, first, 0.95, 0.95))).toBe(false);
    // The bar of this page and that of the other tab show it, without a reload.
    for (const tab of [page, other])
      await expect.poll(() => tab.getByRole('button', { name: 'Account of Ada Lovelace' }).locator('img').getAttribute('src')).toBe(first);

    await page.locator('input[type=file]').setInputFiles(PHOTO);
    await page.getByRole('button', { name: 'Turn clockwise' }).press('Enter');
    await page.getByRole('button', { name: 'Save picture' }).click();
    await expect.poll(() => imageOf(server)).not.toBe(first);
    const second = await imageOf(server);
    await page.getByRole('button', { name: 'Account of Ada Lovelace' }).locator(`img[src="${second}"]`).waitFor();
    // What was at the upper left is at the upper right now, as far as a square shows it.
    expect(isRed(await colourAt(page, second, 0.98, 0.02))).toBe(true);
    expect(isRed(await colourAt(page, second, 0.02, 0.02))).toBe(false);
    // The one before goes once the new one is written down.
    await expect.poll(() => kept(server)).toHaveLength(1);
    expect((await page.request.get(first)).status()).toBe(404);

    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByRole('button', { name: 'Upload a picture' }).waitFor();
    expect([await imageOf(server), kept(server)]).toEqual(['', []]);
  });

  journey(
    'S07 S08 S11 is still there to be saved when that fails, offline, or the session has ended, and is saved once',
    async ({ journey: { server, visit } }) => {
      await server.makeUser();
      const { page, requests } = await visit();
      await signIn(page);
      await page.goto('/account');
      await page.locator('input[type=file]').setInputFiles(PHOTO);
      const dialog = page.getByRole('dialog').filter({ has: page.getByRole('application') });
      const save = () => dialog.getByRole('button', { name: 'Save picture' }).click();
      await page.route('**/livery/avatar', (route) => route.abort());
      await save();
      await dialog.getByText(/There is no connection/).waitFor();
      await page.unroute('**/livery/avatar');
      await page.route('**/livery/avatar', (route) => route.fulfill({ status: 500, body: '' }));
      await save();
      await dialog.getByText(/Something went wrong on the server/).waitFor();
      await page.unroute('**/livery/avatar');
      const { adapter } = await server.app.auth.$context;
      await adapter.deleteMany({ model: 'session', where: [] });
      const sent = () => requests.filter((request) => request === 'POST /api/auth/livery/avatar').length;
      const before = sent();
      await save();
      const again = page.getByRole('dialog', { name: 'You were signed out' });
      await again.getByLabel('Password', { exact: true }).fill(ADA.password);
      await again.getByRole('button', { name: 'Sign in' }).click();
      await page.getByText('Your picture is changed.').waitFor({ state: 'attached' });
      // The one that was refused, and the one after it.
      expect(sent() - before).toBe(2);
      expect(await imageOf(server)).toMatch(/\/livery\/avatar/);
    },
  );

  journey('is the newest one where two browsers change it, and what is taken away is what there is', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const open = async () => {
      const { page } = await visit();
      await signIn(page);
      await page.goto('/account');
      await page.getByRole('button', { name: 'Upload a picture' }).waitFor();
      return page;
    };
    const [here, there] = [await open(), await open()];
    const change = async (page: Page) => {
      const before = await imageOf(server);
      await page.locator('input[type=file]').setInputFiles(PHOTO);
      await page.getByRole('button', { name: 'Save picture' }).click();
      await page.getByText('Your picture is changed.').waitFor({ state: 'attached' });
      await expect.poll(() => imageOf(server)).not.toBe(before);
      return imageOf(server);
    };
    const shownIn = (page: Page) => page.getByRole('button', { name: 'Account of Ada Lovelace' }).locator('img');
    const comeBackTo = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

    // This browser knows of no picture, while the other one has given the account one.
    const first = await change(there);
    const second = await change(here);
    await expect.poll(() => shownIn(here).getAttribute('src')).toBe(second);
    // Nobody keeps the one that was overtaken.
    await expect.poll(() => kept(server)).toHaveLength(1);
    expect((await there.request.get(first)).status()).toBe(404);

    await comeBackTo(there);
    await expect.poll(() => shownIn(there).getAttribute('src')).toBe(second);
    await here.getByRole('button', { name: 'Remove', exact: true }).click();
    await here.getByRole('button', { name: 'Upload a picture' }).waitFor();
    expect([await imageOf(server), kept(server)]).toEqual(['', []]);
    // The other browser still shows it. Taking away what is gone is no error.
    await there.getByRole('button', { name: 'Remove', exact: true }).click();
    await there.getByRole('button', { name: 'Upload a picture' }).waitFor();
    expect(await there.getByRole('alert').allInnerTexts()).not.toContainEqual(expect.stringMatching(/\w/));
    expect([await imageOf(server), kept(server)]).toEqual(['', []]);
  });

  journey('is dropped from a folder, and pasted from the clipboard', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page, context } = await visit();
    await signIn(page);
    await page.goto('/account');
    await page.getByRole('button', { name: 'Upload a picture' }).waitFor();
    const folder = mkdtempSync(join(tmpdir(), 'livery-drop-'));
    const path = join(folder, PHOTO.name);
    writeFileSync(path, PHOTO.buffer);
    const browser = await context.newCDPSession(page);
    const box = await page.getByRole('main').getByText(ADA.email, { exact: true }).first().boundingBox();
    // As Chromium itself hears of a file that is dragged in from outside.
    const drag = { x: (box?.x ?? 0) + 4, y: (box?.y ?? 0) + 4, data: { items: [], files: [path], dragOperationsMask: 1 } };
    await browser.send('Input.dispatchDragEvent', { type: 'dragEnter', ...drag });
    await browser.send('Input.dispatchDragEvent', { type: 'dragOver', ...drag });
    await page.getByText('Drop it here.').waitFor();
    await browser.send('Input.dispatchDragEvent', { type: 'drop', ...drag });
    await page.getByRole('application').waitFor();
    await page.getByRole('button', { name: 'Save picture' }).click();
    await expect.poll(() => imageOf(server)).not.toBe('');
    const dropped = await imageOf(server);
    await page.getByRole('application').waitFor({ state: 'detached' });
    rmSync(folder, { recursive: true });

    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(
      async (bytes) => {
        const blob = new Blob([new Uint8Array(bytes)], { type: 'image/png' });
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
      },
      [...PHOTO.buffer],
    );
    await page.keyboard.press('ControlOrMeta+v');
    await page.getByRole('application').waitFor();
    await page.getByRole('button', { name: 'Save picture' }).click();
    await expect.poll(() => imageOf(server)).not.toBe(dropped);
    // The one before goes once the new one is written down.
    await expect.poll(() => kept(server)).toHaveLength(1);
    // Text that is pasted is no picture, and no fault.
    await page.evaluate(() => navigator.clipboard.writeText('not a picture'));
    await page.getByRole('application').waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+v');
    expect(await page.getByRole('application').count()).toBe(0);
  });

  journey('2.5.7 is moved by a finger and by a click, and left as it was when the dialog is closed', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit({ viewport: { width: 320, height: 640 } });
    await signIn(page);
    await page.goto('/account');
    await page.locator('input[type=file]').setInputFiles(PHOTO);
    const stage = page.getByRole('application');
    const box = (await stage.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const shown = () => stage.locator('canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    const whole = await shown();
    await page.mouse.move(box.x + 50, box.y + 50);
    await page.mouse.down();
    await page.mouse.move(box.x + 90, box.y + 50, { steps: 4 });
    await page.mouse.up();
    const dragged = await shown();
    expect(dragged).not.toBe(whole);
    await page.mouse.click(box.x + box.width - 20, box.y + box.height / 2);
    expect(await shown()).not.toBe(dragged);
    await page.keyboard.press('Escape');
    await stage.waitFor({ state: 'detached' });
    expect([await imageOf(server), kept(server)]).toEqual(['', []]);
  });

  journey('is enlarged by the wheel and by two fingers, and no further than it is sharp', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page, context } = await visit({ hasTouch: true });
    await signIn(page);
    await page.goto('/account');
    await page.locator('input[type=file]').setInputFiles(PHOTO);
    const stage = page.getByRole('application');
    const box = (await stage.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const zoom = async () => Number(await page.getByLabel('Zoom').inputValue());
    const most = Number(await page.getByLabel('Zoom').getAttribute('max'));
    expect(await zoom()).toBe(1);
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.wheel(0, -100);
    await expect.poll(zoom).toBeCloseTo(1.1);
    await page.mouse.wheel(0, 100);
    await expect.poll(zoom).toBe(1);

    const browser = await context.newCDPSession(page);
    const fingers = (type: string, apart: number) =>
      browser.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: apart === 0 ? [] : [-1, 1].map((side, id) => ({ id, x: middle.x + (side * apart) / 2, y: middle.y })),
      });
    await fingers('touchStart', 80);
    for (const apart of [90, 100, 110, 120]) await fingers('touchMove', apart);
    await fingers('touchEnd', 0);
    // Half as far apart again.
    await expect.poll(zoom).toBeCloseTo(1.5, 1);
    for (let turn = 0; turn < 30; turn += 1) await page.mouse.wheel(0, -100);
    await expect.poll(zoom).toBe(most);
  });

  journey('5.2.1 5.2.2 is nothing that is no picture, by the page or by the server', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit();
    await signIn(page);
    await page.goto('/account');
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    const folder = mkdtempSync(join(tmpdir(), 'livery-choice-'));
    for (const [name, bytes, sentence] of [
      ['me.svg', svg, /no picture that can be used/],
      ['me.png', Buffer.from(`MZ${'\0'.repeat(200)}`), /no picture that can be used/],
      ['bomb.png', Buffer.from(imageBomb(20_000, 20_000)), /too large/],
      ['film.png', Buffer.alloc(50_000_000), /too large/],
    ] as const) {
      // From a folder, as a person does it: what is handed over as bytes goes through the browser's wire first.
      const path = join(folder, name);
      writeFileSync(path, bytes);
      await page.locator('input[type=file]').setInputFiles(path);
      await page.getByText(sentence).waitFor();
    }
    rmSync(folder, { recursive: true });
    const send = async (data: Buffer, type: string) =>
      (await page.request.post('/api/auth/livery/avatar', { data, headers: { 'content-type': type, origin: server.url } })).status();
    expect(await send(svg, 'image/svg+xml')).toBe(400);
    expect(await send(svg, 'image/png')).toBe(400);
    expect(await send(Buffer.from(imageBomb(20_000, 20_000)), 'image/png')).toBe(413);
    expect(await send(Buffer.alloc(3_000_000), 'image/png')).toBe(413);
    expect([await imageOf(server), kept(server)]).toEqual(['', []]);
  });
});

describe('the picture of a person, kept in object storage', () => {
  afterAll(() => storage.close());
  journey.override('env', {
    S3_ENDPOINT: storage.endpoint,
    S3_REGION: storage.region,
    S3_ACCESS_KEY_ID: KEY.accessKeyId,
    S3_SECRET_ACCESS_KEY: KEY.secretAccessKey,
  });

  journey('is put there, shown from there by the server, replaced, and taken away', async ({ journey: { server, visit } }) => {
    const { objects } = storage;
    await server.makeUser();
    const { page } = await visit();
    await signIn(page);
    await page.goto('/account');
    await page.locator('input[type=file]').setInputFiles(PHOTO);
    await page.getByRole('button', { name: 'Save picture' }).click();
    await expect.poll(() => imageOf(server)).not.toBe('');
    const first = await imageOf(server);
    expect([...objects.values()].map(({ type }) => type)).toEqual(['image/webp']);
    const [kept] = [...objects.values()];
    expect(await (await page.request.get(first)).body()).toEqual(kept?.bytes);
    await expect
      .poll(() =>
        page
          .getByRole('button', { name: 'Account of Ada Lovelace' })
          .locator('img')
          .evaluate((img) => (img as HTMLImageElement).naturalWidth),
      )
      .toBeGreaterThan(0);
    await page.getByRole('application').waitFor({ state: 'detached' });
    await page.locator('input[type=file]').setInputFiles(PHOTO);
    await page.getByRole('button', { name: 'Turn clockwise' }).press('Enter');
    await page.getByRole('button', { name: 'Save picture' }).click();
    await expect.poll(() => imageOf(server)).not.toBe(first);
    await expect.poll(() => objects.size).toBe(1);
    expect((await page.request.get(first)).status()).toBe(404);
    await page.getByRole('application').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect.poll(() => objects.size).toBe(0);
    expect(await imageOf(server)).toBe('');
  });
});
