/** Brands that show what a colour engine is worth. */
export const BRANDS = {
  indigo: '#4f46e5',
  yellow: '#facc15',
  black: '#111111',
  white: '#ffffff',
  neon: '#39ff14',
  pastel: '#ffd1dc',
  red: '#d0021b',
  navy: '#0a1f44',
} as const;
