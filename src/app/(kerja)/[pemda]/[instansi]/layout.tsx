import type { ReactNode } from "react";
import { Workspace } from "#features/accounts/components/workspace.tsx";
import { type PlaceParams, readAgencyPlace } from "#features/agencies/place.ts";

export default async function WorkspaceLayout({ children, params }: { children: ReactNode; params: PlaceParams }) {
  return <Workspace place={await readAgencyPlace(params)}>{children}</Workspace>;
}
