import { z } from "zod";

/** Which chain is verified, the actor says: their own government's. */
export const verifyHistory = z.strictObject({});
