/** The nearest value from `low` to `high`; `low` where they cross. */
export const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));
