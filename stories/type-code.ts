import { fireEvent, screen } from 'storybook/test';

/** Fills the code in that somebody has typed, where the screen is busy with it and takes no keys any more. */
export async function typeCode(): Promise<void> {
  await fireEvent.input(await screen.findByLabelText(/^Code/), { target: { value: '274915' } });
}
