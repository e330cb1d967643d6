"use client";

import type { Route } from "next";
import { usePathname, useSearchParams } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";
import { Count } from "#components/ui/count.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { Message } from "#components/ui/message.tsx";
import { isOnItsWay } from "#features/entry/grid/field.ts";
import { isToMend } from "#features/entry/grid/matters.ts";
import { capitalised, inWords } from "#lib/format.ts";
import { useDesk, useDeskState } from "./entry-context.tsx";
import { shortTime } from "./entry-field.tsx";
import { goTo, useAddress, useEntryFilter } from "./entry-filter.ts";

/** What is shown, whether the network is there, and at the right what one does with it all. */
export function EntryToolbar({ children }: { children?: ReactNode }) {
  return (
    <div className="mt-4.5 mb-3.5 flex items-center gap-2 phone:flex-wrap print:hidden">
      <Filters />
      <ConnectionLine />
      {children}
    </div>
  );
}

function Filters() {
  const desk = useDesk();
  const address = useAddress();
  const { unit, onlyToMend } = useEntryFilter();
  const sheet = useDeskState((state) => state.sheet);
  const toMend = useDeskState((state) =>
    state.sheet.indicators.reduce((sum, { id }) => sum + (desk.view(id)?.matters.filter(isToMend).length ?? 0), 0),
  );
  const units = new Map(sheet.indicators.flatMap((one) => (one.unit ? [[one.unit.id, one.unit.name] as const] : [])));
  const name = (unit && units.get(unit)) ?? "Semua bidang";
  return (
    <>
      {units.size > 1 && (
        <Menu label={name} name={`Bidang: ${name}`}>
          <Choice address={address({ bidang: undefined })} isCurrent={!unit}>
            Semua bidang
          </Choice>
          {[...units].map(([id, unitName]) => (
            <Choice key={id} address={address({ bidang: id })} isCurrent={unit === id}>
              {unitName}
            </Choice>
          ))}
        </Menu>
      )}
      {(sheet.operator || onlyToMend) && (
        <Choice
          address={address({ saring: onlyToMend ? undefined : "perlu" })}
          isCurrent={onlyToMend}
          className="btn btn-pick entry-choice"
        >
          Yang perlu dibereskan <Count n={toMend} what="hal" />
        </Choice>
      )}
    </>
  );
}

type ChoiceProps = { address: Route; isCurrent: boolean; className?: string; children: ReactNode };

/** An address like any other, followed without asking the server. */
function Choice({ address, isCurrent, className = "menu-item", children }: ChoiceProps) {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    goTo(address);
  };
  return (
    <a href={address} className={className} aria-current={isCurrent ? "true" : undefined} onClick={follow}>
      {children}
    </a>
  );
}

/** Nothing while all is well. */
function ConnectionLine() {
  const connection = useDeskState((state) => state.connection);
  const waiting = useDeskState((state) => Object.values(state.fields).filter(isOnItsWay).length);
  const path = usePathname();
  const search = useSearchParams();
  if (connection.kind === "online") return <span className="ml-auto" />;
  const kept = waiting > 0 ? `${capitalised(inWords(waiting))} isian tersimpan di perangkat ini` : "";
  return (
    <div className="ml-auto max-w-82 phone:order-1 phone:ml-0 phone:w-full phone:max-w-none">
      <Message kind="offline" small live>
        {connection.kind === "offline" ? (
          <>
            Luring sejak {shortTime(connection.since)}. {kept && `${kept} dan dikirim saat tersambung.`}
          </>
        ) : (
          <>
            Sesi Anda sudah berakhir. {kept && `${kept} dan dikirim setelah Anda masuk. `}
            <a href={`/masuk?lanjut=${encodeURIComponent(`${path}?${search}`)}`}>Masuk lagi</a>
          </>
        )}
      </Message>
    </div>
  );
}
