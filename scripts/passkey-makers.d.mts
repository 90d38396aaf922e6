export function passkeyMakerModules(): Record<string, string>;
