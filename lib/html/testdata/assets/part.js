export const part = "parts";
