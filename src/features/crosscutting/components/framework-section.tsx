import { Section } from "#components/page/section.tsx";
import { Fold } from "#components/ui/fold.tsx";
import { LinkTable } from "#features/crosscutting/components/link-table.tsx";
import { RoleForm } from "#features/crosscutting/components/role-form.tsx";
import { SupportFigure } from "#features/crosscutting/components/support-drawing.tsx";
import { drawSupport } from "#features/crosscutting/drawing.ts";
import { type FrameworkView, type LinkView, looseRoles } from "#features/crosscutting/view.ts";

type Props = {
  framework: FrameworkView;
  links: readonly LinkView[];
  agencyId: string;
  year: number;
  canPropose: boolean;
};

/** One aim of many agencies: strategies, roles, and which role serves which strategy. */
export function FrameworkSection({ framework, links, agencyId, year, canPropose }: Props) {
  const { name, lead, strategies, roles } = framework;
  const own = links.filter(({ strategyId }) => strategies.some(({ id }) => id === strategyId));
  const loose = looseRoles(framework, own);
  const agencies = new Set(roles.map(({ agencyName }) => agencyName)).size;
  const mine = loose.filter(
    (role) => role.agencyId !== null && (framework.leadAgencyId === agencyId || role.agencyId === agencyId),
  );
  const drawing = drawSupport(
    strategies,
    roles.map(({ id, agencyName, text }) => ({ id, agency: agencyName, text })),
    own.flatMap(({ strategyId, roleId, state }) =>
      strategyId && roleId ? [{ aimId: strategyId, itemId: roleId, state }] : [],
    ),
  );
  const counts = `${agencies} perangkat daerah, ${roles.length} peran, ${strategies.length} strategi`;
  return (
    <Section title={name} aside={counts} ruled>
      <p className="meta pt-2 pb-3">
        {lead && `Dipimpin ${lead}. `}Garis penuh disetujui, putus-putus menunggu keputusan; peran tanpa garis belum
        ditautkan.
      </p>
      <SupportFigure
        drawing={drawing}
        label={`${name}: ${counts}; ${roles.length - loose.length} peran sudah ditautkan. Rinciannya di bawah.`}
      />
      {own.length > 0 && <LinkTable links={own} label={`Dukungan: ${name}`} year={year} />}
      {loose.length > 0 && (
        <Fold summary={`${loose.length} peran belum ditautkan ke strategi`} open={own.length === 0 && canPropose}>
          <div className="py-2 pl-4">
            {canPropose && mine.length > 0 ? (
              <RoleForm agencyId={agencyId} year={year} framework={framework} roles={mine} />
            ) : (
              <ul className="text-ui">
                {loose.map(({ id, agencyName, text }) => (
                  <li key={id}>
                    {agencyName}: {text}
                  </li>
                ))}
              </ul>
            )}
          </div>
        </Fold>
      )}
    </Section>
  );
}
