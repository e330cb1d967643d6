import { Drawing } from "#components/ui/drawing.tsx";
import { AIM_WIDTH, type drawSupport, ITEM_LEFT } from "#features/crosscutting/drawing.ts";
import "./crosscutting.css";

/** Silent: the table below says the same. */
export function SupportFigure({ drawing, label }: { drawing: ReturnType<typeof drawSupport>; label: string }) {
  const { width, height, aims, items, agencies, links } = drawing;
  return (
    <Drawing className="support-drawing" viewBox={`0 0 ${width} ${height}`} label={label}>
      {links.map(({ path, state }) => (
        <path key={path} d={path} className={`support-line support-${state}`} />
      ))}
      {aims.map(({ id, y, height: tall, lines }) => (
        <g key={id}>
          <rect x={0.5} y={y} width={AIM_WIDTH} height={tall} className="support-aim" />
          <Lines lines={lines} x={10} y={y + 20} className="support-name" />
        </g>
      ))}
      {agencies.map(({ name, y }) => (
        <text key={name} x={ITEM_LEFT} y={y} className="support-name">
          {name}
        </text>
      ))}
      {items.map(({ id, y, lines, isLoose }) => (
        <g key={id} className={isLoose ? "support-loose" : undefined}>
          <circle cx={ITEM_LEFT - 6} cy={y + 8} r={3} className="support-end" />
          <Lines lines={lines} x={ITEM_LEFT + 4} y={y + 12} />
        </g>
      ))}
    </Drawing>
  );
}

function Lines({ lines, x, y, className }: { lines: string[]; x: number; y: number; className?: string }) {
  return (
    <text x={x} y={y} className={className}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? 0 : 16}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
