import type { PublicFeatures } from './features.js';
import type { Answer, Outcome } from './run.js';

const NO_ACCOUNT: NonNullable<PublicFeatures['account']> = { changeEmail: false, deleteUser: false, deleteByEmail: false, linking: false, maxRows: 100 };

/** Reads an answer of `GET /livery/features`: what is missing or of another type gets the value of `basic`, so an older server is drawn, too. */
export function readFeatures(answer: Answer, basic: PublicFeatures): Outcome<PublicFeatures> {
  if (answer.version !== 1) return { ok: false, error: { code: 'UNEXPECTED_RESPONSE', status: 200 } };
  const form = answer.emailPassword;
  return {
    ok: true,
    data: {
      version: 1,
      appName: typeof answer.appName === 'string' ? answer.appName : basic.appName,
      emailPassword: isRecord(form)
        ? ({ ...(basic.emailPassword as object), ...sameTypes(form, basic.emailPassword as object) } as PublicFeatures['emailPassword'])
        : null,
      emailVerification: answer.emailVerification === true,
      providers: Array.isArray(answer.providers) ? answer.providers.filter((one) => isRecord(one) && typeof one.id === 'string') : [],
      plugins: isRecord(answer.plugins) ? (answer.plugins as PublicFeatures['plugins']) : {},
      userFields: isRecord(answer.userFields) ? (answer.userFields as PublicFeatures['userFields']) : {},
      account: { ...NO_ACCOUNT, ...(isRecord(answer.account) ? sameTypes(answer.account, NO_ACCOUNT) : {}) },
      lifetimes: { ...basic.lifetimes, ...(isRecord(answer.lifetimes) ? sameTypes(answer.lifetimes, basic.lifetimes) : {}) },
    },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sameTypes(values: Record<string, unknown>, model: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(model).flatMap(([key, like]) => (typeof values[key] === typeof like ? [[key, values[key]]] : [])));
}
