// The page: who opened it stands in the address, its data comes from the bot, its colours from
// Telegram. No script of anybody else is loaded: what we need of Telegram's is below.

import { axis, chart, mark } from "./charts.js";

const ZOOMS = [0.5, 1, 1.5, 2, 3];
const byId = (id) => document.getElementById(id);
const opened = new URLSearchParams(location.hash.slice(1));
let zoom = 1;

function made(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

// -- Telegram ------------------------------------------------------------------------------------

const HEX = /^#[0-9a-f]{6}$/i;
const KEYS = { bg_color: "--page", secondary_bg_color: "--card", text_color: "--ink" };

function light(hex) {
  const parts = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
}

const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

// The colours of the client, as long as what is written in them can be read.
function paint(params) {
  const style = document.documentElement.style;
  const system = matchMedia("(prefers-color-scheme: dark)").matches;
  const ground = HEX.test(params.bg_color) ? light(params.bg_color) : null;
  document.documentElement.dataset.theme = (ground === null ? system : ground < 0.18) ? "dark" : "light";
  for (const name of Object.values(KEYS)) style.removeProperty(name);
  const given = Object.keys(KEYS).every((key) => HEX.test(params[key]));
  if (!given) return;
  const ink = light(params.text_color);
  if (["bg_color", "secondary_bg_color"].some((key) => contrast(ink, light(params[key])) < 7)) return;
  for (const [key, name] of Object.entries(KEYS)) style.setProperty(name, params[key]);
}

function themed() {
  try { return JSON.parse(opened.get("tgWebAppThemeParams") || "{}") || {}; } catch { return {}; }
}

function post(type, data = {}) {
  if (window.TelegramWebviewProxy) window.TelegramWebviewProxy.postEvent(type, JSON.stringify(data));
  else if (window.external && "notify" in window.external) window.external.notify(JSON.stringify({ eventType: type, eventData: data }));
  else if (window.parent !== window) window.parent.postMessage(JSON.stringify({ eventType: type, eventData: data }), "https://web.telegram.org");
}

function heard(type, data) {
  if (type === "theme_changed" && data?.theme_params) paint(data.theme_params);
}

window.Telegram = { WebView: { receiveEvent: heard } };
window.addEventListener("message", (event) => {
  if (event.source !== window.parent || !/^https:\/\/[a-z0-9-]+\.telegram\.org$/.test(event.origin)) return;
  try { const { eventType, eventData } = JSON.parse(event.data); heard(eventType, eventData); } catch { /* not for us */ }
});

// -- what is shown -------------------------------------------------------------------------------

function table(of, caption) {
  const head = made("thead", {}, made("tr", {}, ...of.head.map((words) => made("th", { scope: "col" }, words))));
  const rows = [...of.points].reverse().map(({ row: [first, ...rest] }) =>
    made("tr", {}, made("th", { scope: "row" }, first), ...rest.map((words) => made("td", {}, words))));
  return made("table", {}, made("caption", { class: "unseen" }, caption), head, made("tbody", {}, ...rows));
}

function calendar(of) {
  const [week, ...days] = of.head.map((words) => made("th", { scope: "col" }, words));
  week.replaceChildren(made("span", { class: "unseen" }, week.textContent));
  const head = made("thead", {}, made("tr", {}, week, ...days));
  const rows = of.weeks.map((week) => made("tr", {}, made("th", { scope: "row" }, week.label), ...week.days.map((day) => {
    if (day.state === "none") return made("td");
    const cell = made("span", { class: `day is-${day.state}` }, made("span", { "aria-hidden": "true" }, day.date), made("span", { class: "unseen" }, `${day.date}: ${day.words}`));
    return made("td", {}, cell);
  })));
  const whole = made("table", {}, made("caption", { class: "unseen" }, of.title), head, made("tbody", {}, ...rows));
  return region(of, whole, "scroll calendar");
}

function region(of, child, kind = "scroll") {
  return made("div", { class: kind, tabindex: "0", role: "group", "aria-label": of.title }, child);
}

function legend(of) {
  if (!of.legend) return "";
  const items = of.legend.map(([name, words]) => made("li", {}, of.kind === "calendar" ? made("span", { class: `day is-${name}`, "aria-hidden": "true" }) : mark(name), words));
  return made("ul", { class: "legend" }, ...items);
}

function section(of, texts) {
  const heading = made("h2", { id: `title-${of.kind}` }, of.title);
  const whole = made("section", { "aria-labelledby": heading.id, id: of.kind }, heading);
  if (!(of.points ?? of.weeks).length) { whole.append(made("p", {}, texts.empty)); return whole; }
  whole.append(made("p", {}, of.about));
  if (of.note) whole.append(made("p", {}, of.note));
  if (of.kind === "calendar") { whole.append(calendar(of), legend(of)); return whole; }
  const scroll = region(of, "");
  whole.append(made("div", { class: "chart" }, axis(of), scroll), legend(of), made("details", {}, made("summary", {}, texts.table), table(of, of.title)));
  whole.redraw = () => { // what stood at the right edge stays there: at first the latest
    const share = scroll.firstElementChild ? (scroll.scrollLeft + scroll.clientWidth) / scroll.scrollWidth : 1;
    scroll.replaceChildren();
    scroll.append(chart(of, zoom, scroll.clientWidth));
    scroll.scrollLeft = share * scroll.scrollWidth - scroll.clientWidth;
  };
  return whole;
}

function zoomed(texts, sections) {
  const buttons = [["−", texts.narrower, -1], ["+", texts.wider, 1]].map(([sign, words, by]) => {
    const button = made("button", { type: "button", "aria-label": words, title: words }, sign);
    button.addEventListener("click", () => step(by));
    button.by = by;
    return button;
  });
  function step(by) {
    const next = ZOOMS[ZOOMS.indexOf(zoom) + by];
    if (!next) return;
    zoom = next;
    for (const button of buttons) button.setAttribute("aria-disabled", String(!ZOOMS[ZOOMS.indexOf(zoom) + button.by]));
    for (const each of sections) each.redraw?.();
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") step(1);
    if (event.key === "-") step(-1);
  });
  const label = made("span", { id: "zoom-label" }, texts.zoom);
  byId("zoom").setAttribute("aria-labelledby", label.id);
  byId("zoom").append(label, ...buttons);
  byId("zoom").hidden = false;
}

function show(found) {
  document.documentElement.lang = found.language;
  document.title = byId("title").textContent = found.texts.title;
  byId("facts").append(...found.facts.map((words) => made("li", {}, words)));
  byId("facts").hidden = !found.facts.length;
  const sections = found.charts.map((of) => section(of, found.texts));
  byId("charts").append(...sections);
  for (const each of sections) each.redraw?.();
  window.addEventListener("resize", () => { for (const each of sections) each.redraw?.(); });
  if (sections.some((each) => each.redraw)) zoomed(found.texts, sections);
  byId("said").hidden = true;
}

async function begin() {
  paint(themed());
  const said = byId("said");
  try {
    const answer = await fetch("statistics", { headers: { Authorization: `tma ${opened.get("tgWebAppData") || ""}` }, cache: "no-store" });
    const found = await answer.json();
    if (answer.ok) show(found);
    else said.textContent = found.refused;
    if (found.language) document.documentElement.lang = found.language;
  } catch {
    said.textContent = said.dataset.broken;
  }
  post("web_app_ready");
  post("web_app_expand");
}

begin();
