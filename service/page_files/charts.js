// The charts: each is drawn from its points, and never says anything that its table does not.

const SVG = "http://www.w3.org/2000/svg";
const HIGH = 220, TOP = 26, FOOT = 34, AXIS_WIDE = 40, SIDE = 8, LEAST_APART = 44, MOST_APART = 84, LABEL_WIDE = 62;

function drawn(name, attributes, text) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

// The highest value of the scale: a round number above all points, with its steps.
function scale(most) {
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
  const step = steps.find((each) => most / each <= 5) ?? most / 5;
  return { step, top: Math.max(step, Math.ceil(most / step) * step) };
}

function scaled(chart) {
  const values = chart.points.flatMap((point) => [point.value, point.against ?? 0]);
  const { step, top } = scale(chart.most ?? Math.max(...values, 1));
  return { step, top, y: (value) => HIGH - FOOT - (value / top) * (HIGH - FOOT - TOP) };
}

// What stands beside the chart while it is scrolled.
export function axis(chart) {
  const { step, top, y } = scaled(chart);
  const svg = drawn("svg", { class: "axis", width: AXIS_WIDE, height: HIGH, "aria-hidden": "true" });
  for (let at = 0; at <= top; at += step) svg.append(drawn("text", { x: AXIS_WIDE - 6, y: y(at) + 5, "text-anchor": "end" }, String(at)));
  return svg;
}

// The lines behind the points; as wide as there is room, wider by the zoom.
function ground(chart, zoom, room) {
  const { step, top, y } = scaled(chart);
  const count = Math.max(chart.points.length, 1);
  const apart = Math.min(MOST_APART, Math.max(LEAST_APART, (room - 2 * SIDE) / count)) * zoom;
  const wide = Math.max(room, 2 * SIDE + count * apart);
  const svg = drawn("svg", { width: wide, height: HIGH, viewBox: `0 0 ${wide} ${HIGH}`, role: "img", "aria-label": chart.about });
  const x = (number) => SIDE + apart * (number + 0.5);
  for (let at = 0; at <= top; at += step) {
    svg.append(drawn("line", { class: "grid", x1: 0, x2: wide, y1: y(at), y2: y(at) }));
  }
  const every = Math.ceil(LABEL_WIDE / apart);
  chart.points.forEach((point, number) => {
    if ((chart.points.length - 1 - number) % every) return;
    svg.append(drawn("text", { x: x(number), y: HIGH - 10, "text-anchor": "middle" }, point.label));
  });
  return { svg, x, y, apart };
}

function bars(chart, zoom, room) {
  const { svg, x, y, apart } = ground(chart, zoom, room);
  const wide = Math.min(apart * 0.62, 48);
  chart.points.forEach((point, number) => {
    svg.append(drawn("rect", { class: "done", x: x(number) - wide / 2, y: y(point.value), width: wide, height: y(0) - y(point.value), rx: 3 }));
    if (point.against) {
      const at = y(point.against);
      svg.append(drawn("line", { class: "planned", x1: x(number) - wide / 2 - 4, x2: x(number) + wide / 2 + 4, y1: at, y2: at }));
    }
    if (point.value) svg.append(drawn("text", { x: x(number), y: y(Math.max(point.value, point.against)) - 7, "text-anchor": "middle" }, Math.round(point.value)));
  });
  return svg;
}

// Each mark has a form of its own: nothing is told by colour alone.
const MARKS = {
  settled: (x, y) => drawn("path", { class: "settled", d: `M${x - 6} ${y} l4 5 l8 -10` }),
  still: (x, y) => drawn("path", { class: "still", d: `M${x - 7} ${y} h14` }),
  worse: (x, y) => drawn("path", { class: "worse", d: `M${x - 7} ${y + 6} h14 l-7 -12 z` }),
  unsteady: (x, y) => drawn("rect", { class: "unsteady", x: x - 5, y: y - 5, width: 10, height: 10 }),
};

function line(chart, zoom, room) {
  const { svg, x, y } = ground(chart, zoom, room);
  const path = chart.points.map((point, number) => `${number ? "L" : "M"}${x(number)} ${y(point.value)}`).join(" ");
  svg.append(drawn("path", { class: "path", d: path }));
  chart.points.forEach((point, number) => {
    const isForm = point.mark === "unsteady";
    svg.append(isForm ? MARKS.unsteady(x(number), y(point.value)) : drawn("circle", { class: "point", cx: x(number), cy: y(point.value), r: 6 }));
    if (point.mark && !isForm) svg.append(MARKS[point.mark](x(number), Math.max(12, y(point.value) - 18)));
  });
  return svg;
}

export function chart(of, zoom, room) {
  return of.kind === "weeks" ? bars(of, zoom, room) : line(of, zoom, room);
}

export function mark(name) {
  const svg = drawn("svg", { width: 18, height: 18, viewBox: "0 0 18 18", "aria-hidden": "true" });
  svg.append(MARKS[name](9, 9));
  return svg;
}
