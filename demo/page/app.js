// The chat page: what is on it, and what happens when it is used.

import { door, listen, state } from "./telegram.js";
import { keyboard, shown } from "./message.js";
import { hints, say, speak } from "./words.js";

const byId = (id) => document.getElementById(id);
const CITIES = { Berlin: [52.52, 13.4], "New York": [40.71, -74.0], Tokyo: [35.68, 139.69], Delhi: [28.61, 77.2] };
let person = Number(new URLSearchParams(location.hash.slice(1)).get("person")) || 1001;
let chat = Number(new URLSearchParams(location.hash.slice(1)).get("chat")) || person;
let now = { at: Date.now(), seen: Date.now() };
let zone = "UTC";
let known = null;
let replyTo = null;
let editing = null;
let asking = 0;
let loading = 0;
let online = false;
let waiting = []; // events that came while the state was being fetched

const clockNow = () => new Date(now.at + Date.now() - now.seen);
const locale = () => (document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang); // a day before its month
const inZone = (date, options) => new Intl.DateTimeFormat(locale(), { timeZone: zone, ...options }).format(date);
const time = (date) => inZone(date, { hour: "2-digit", minute: "2-digit" });
const day = (date) => inZone(date, { weekday: "short", day: "numeric", month: "short" });

function tell(text) {
  const toast = byId("toast");
  toast.textContent = text;
  toast.hidden = !text;
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => { toast.hidden = true; }, 5000);
}

const guarded = (act) => async (...given) => {
  try { return await act(...given); } catch (error) { tell(error.message); return null; }
};

const context = {
  time,
  onPicture(image) {
    byId("picture-image").src = image.src;
    byId("picture-image").alt = image.alt;
    byId("picture").showModal();
  },
  onTap: guarded(async (message, spec, made) => {
    if (spec.copy_text) { await navigator.clipboard.writeText(spec.copy_text.text); tell(say("copied")); return; }
    if (spec.switch_inline_query !== undefined) { byId("message").value = `@${known.bot.username} ${spec.switch_inline_query}`; byId("message").focus(); return; }
    made.disabled = true;
    setTimeout(() => { made.disabled = false; }, 700);
    await door("tap", { person, chat, message_id: message.message_id, data: spec.callback_data });
  }),
  pageBehind(message, row, column) {
    const theme = document.documentElement.dataset.theme;
    return `/demo/web_app?${new URLSearchParams({ person, chat, message: message.message_id, row, column, theme })}`;
  },
  onReply(message) {
    replyTo = message;
    editing = null;
    quote(say("reply_to", { text: message.text || message.caption || say("a_message") }));
  },
  onEdit(message) {
    editing = message;
    replyTo = null;
    byId("message").value = message.text;
    quote(say("edit_yours"));
  },
};

function quote(text) {
  byId("quote").hidden = !text;
  byId("quote-text").textContent = text.slice(0, 90);
  if (text) byId("message").focus();
}

async function load() {
  waiting ||= [];
  const mine = ++loading;
  const fresh = await state(person);
  if (mine !== loading) return null;
  if (fresh === null) { person = 1001; chat = 1001; return load(); }
  known = fresh;
  now = { at: Date.parse(fresh.now), seen: Date.now() };
  speak(fresh.language, fresh.words);
  showOnline();
  theme(isDark());
  zone = fresh.clock.zone || Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!fresh.chats.some((each) => each.id === chat)) chat = person;
  context.person = person;
  location.replace(`#${new URLSearchParams({ person, chat })}`);
  fillSelect("person", fresh.people.map((each) => [each.id, each.first_name]), person);
  fillSelect("chat", fresh.chats.map((each) => [each.id, each.type === "private" ? fresh.bot.first_name : each.title]), chat);
  fillPeople(fresh.scenarios, fresh.languages);
  fillHints();
  drawAll();
  drawClock();
  const missed = waiting;
  waiting = null;
  missed.forEach(take);
  return null;
}

function fillSelect(id, pairs, chosen) {
  const select = byId(id);
  select.replaceChildren(...pairs.map(([value, label]) => new Option(label, value, false, value === chosen)));
}

function fillPeople(scenarios, languages) {
  const choices = [
    ...scenarios.map((each) => [each.title, async () => (await door("scenario", { id: each.id })).person ?? each.person]),
    ...languages.map((each) => [each.title, async () => (await door("person", { first_name: each.first_name, language_code: each.code })).id]),
  ];
  byId("people").replaceChildren(...choices.map(([title, bringIn]) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = title;
    made.addEventListener("click", guarded(async () => {
      person = await bringIn();
      chat = person;
      openPanel(false);
      await load();
      byId("log").focus(); // the button is gone with the list that was drawn anew
    }));
    return made;
  }));
}

function fillHints() {
  byId("hints").replaceChildren(...hints().map((text) => {
    const item = document.createElement("li");
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", () => { openPanel(false); byId("message").value = text; byId("message").focus(); });
    item.append(made);
    return item;
  }));
}

function messages() { return known.messages[String(chat)] || []; }

function drawAll() {
  const log = byId("log");
  log.replaceChildren();
  let last = "";
  for (const message of messages()) {
    last = addDay(log, message, last);
    log.append(shown(message, context));
  }
  log.dataset.day = last;
  log.scrollTop = log.scrollHeight;
  drawKeyboard();
}

function addDay(log, message, last) {
  const label = day(new Date(message.date * 1000));
  if (label !== last) {
    const mark = document.createElement("div");
    mark.className = "day";
    mark.textContent = label;
    log.append(mark);
  }
  return label;
}

function drawKeyboard() {
  const box = byId("keyboard");
  const last = [...messages()].reverse().find((each) => each.reply_markup?.keyboard || each.reply_markup?.remove_keyboard);
  const rows = last?.reply_markup?.keyboard;
  box.hidden = !rows;
  box.replaceChildren();
  if (rows) box.append(keyboard(rows, guarded(async (spec) => {
    if (spec.request_location) { showPlaces(); return; }
    await door("say", { person, chat, text: spec.text });
    box.hidden = true;
  })));
}

function take(event) {
  if (waiting) { waiting.push(event); return; }
  if (event.type === "state") { load(); return; }
  if (event.type === "clock") { now = { at: Date.parse(event.now), seen: Date.now() }; drawClock(); return; }
  if (event.type === "toast") { if (event.person === person && event.text) tell(event.text); return; }
  if (event.type === "commands") { known.commands = event.commands; return; }
  if (event.type === "typing") { if (event.chat_id === chat) showTyping(); return; }
  if (event.type === "reaction" || !["message", "edited", "deleted"].includes(event.type)) { if (event.chat_id === chat) load(); return; }
  const list = (known.messages[String(event.chat_id)] ||= []);
  const id = event.message?.message_id ?? event.message_id;
  const at = list.findIndex((each) => each.message_id === id);
  if (event.type === "deleted") { if (at >= 0) list.splice(at, 1); }
  else if (at >= 0) list[at] = event.message;
  else list.push(event.message);
  if (event.chat_id === chat) drawOne(event, id);
}

function isNearEnd(log) { return log.scrollHeight - log.scrollTop - log.clientHeight < 160; }

// A picture is as high as it is only once it is there: whoever stood at the end stays at the end.
// Only who scrolls up leaves it: a picture that grows in between must not look like that.
function followEnd(log) {
  let follows = true;
  let top = 0;
  log.addEventListener("scroll", () => {
    if (log.scrollTop < top || isNearEnd(log)) follows = isNearEnd(log);
    top = log.scrollTop;
  });
  log.addEventListener("load", () => { if (follows) log.scrollTop = log.scrollHeight; }, true);
}

function drawOne(event, id) {
  byId("typing").textContent = "";
  const log = byId("log");
  const old = byId(`m${chat}-${id}`);
  const nearEnd = isNearEnd(log);
  if (event.type === "deleted") { old?.remove(); return; }
  const made = shown(event.message, context);
  if (old) {
    const focused = old.contains(document.activeElement);
    old.replaceWith(made);
    if (focused) (made.querySelector(".rows button") || byId("message")).focus();
  } else {
    log.dataset.day = addDay(log, event.message, log.dataset.day);
    log.append(made);
  }
  if (nearEnd || !old) log.scrollTop = log.scrollHeight;
  drawKeyboard();
}

function showOnline() {
  byId("status").textContent = say(online ? "online" : "connecting");
}

function showTyping() {
  if (!known) return; // the page is still loading
  byId("typing").textContent = say("typing", { name: known.bot.first_name });
  clearTimeout(showTyping.timer);
  showTyping.timer = setTimeout(() => { byId("typing").textContent = ""; }, 5000);
}

function drawClock() {
  byId("clock-time").textContent = time(clockNow());
  byId("clock-day").textContent = `${day(clockNow())} · ${zone}`;
}

function suggest(items) {
  const box = byId("suggestions");
  box.hidden = !items.length;
  box.replaceChildren(...items.map(({ title, detail, act }) => {
    const made = document.createElement("button");
    made.type = "button";
    made.append(title);
    if (detail) { const small = document.createElement("small"); small.textContent = detail; made.append(small); }
    made.addEventListener("click", guarded(act));
    return made;
  }));
}

function showCommands(start) {
  suggest(known.commands.filter((each) => each.command.startsWith(start)).map((each) => ({
    title: `/${each.command}`, detail: each.description, act: () => { suggest([]); return send(`/${each.command}`); },
  })));
}

function showAttachments() {
  const give = (kind, more = {}) => async () => { suggest([]); await door("send", { person, chat, kind, ...more }); };
  suggest([
    { title: `👍 ${say("sticker")}`, act: give("sticker", { emoji: "👍" }) },
    { title: `📷 ${say("photo")}`, act: give("photo") },
    { title: `🎤 ${say("voice")}`, act: give("voice") },
    { title: `📍 ${say("place")}`, act: async () => showPlaces() },
  ]);
}

function showPlaces() {
  suggest(Object.entries(CITIES).map(([title, [latitude, longitude]]) => ({
    title: `📍 ${title}`, act: async () => { suggest([]); await door("send", { person, chat, kind: "location", latitude, longitude }); },
  })));
}

async function askInline(query) {
  const mine = ++asking;
  const found = await door("inline", { person, query });
  if (mine !== asking) return;
  suggest(found.results.map((each) => ({
    title: each.title, detail: each.description,
    act: async () => { suggest([]); byId("message").value = ""; await door("choose", { person, chat, query, result_id: each.id }); },
  })));
}

async function send(text) {
  const reply = replyTo;
  const edited = editing;
  replyTo = null;
  editing = null;
  quote("");
  suggest([]);
  byId("message").value = "";
  if (edited) await door("edit", { person, chat, message_id: edited.message_id, text });
  else await door("say", { person, chat, text, ...(reply ? { reply_to: reply.message_id } : {}) });
}

function typed() {
  if (!known) return;
  const text = byId("message").value;
  const bot = `@${known.bot.username} `;
  clearTimeout(typed.timer);
  if (text.startsWith("/") && !text.includes(" ")) showCommands(text.slice(1).toLowerCase());
  else if (text.startsWith(bot)) typed.timer = setTimeout(guarded(() => askInline(text.slice(bot.length))), 250);
  else suggest([]);
}

const isDark = () => document.documentElement.dataset.theme === "dark";

function theme(dark) {
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  byId("theme").textContent = say(dark ? "light" : "dark");
  byId("theme").setAttribute("aria-pressed", String(dark));
}

function openPanel(open) {
  byId("panel").classList.toggle("open", open);
  byId("panel-toggle").setAttribute("aria-expanded", String(open));
}

byId("composer").addEventListener("submit", guarded(async (event) => {
  event.preventDefault();
  const text = byId("message").value.trim();
  if (text) await send(text);
}));
byId("message").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); byId("composer").requestSubmit(); }
  if (event.key === "Escape") { suggest([]); quote(""); replyTo = null; editing = null; }
});
byId("message").addEventListener("input", typed);
byId("commands").addEventListener("click", () => (byId("suggestions").hidden ? showCommands("") : suggest([])));
byId("attach").addEventListener("click", () => (byId("suggestions").hidden ? showAttachments() : suggest([])));
byId("quote-drop").addEventListener("click", () => { replyTo = null; editing = null; quote(""); });
byId("picture-close").addEventListener("click", () => byId("picture").close());
followEnd(byId("log"));
byId("person").addEventListener("change", (event) => { person = Number(event.target.value); chat = person; load(); });
byId("chat").addEventListener("change", (event) => { chat = Number(event.target.value); load(); });
byId("theme").addEventListener("click", () => theme(!isDark()));
byId("panel-toggle").addEventListener("click", () => {
  const open = !byId("panel").classList.contains("open");
  openPanel(open);
  if (open) byId("panel").querySelector("button").focus();
});
byId("panel").addEventListener("keydown", (event) => { if (event.key === "Escape") { openPanel(false); byId("panel-toggle").focus(); } });
for (const made of document.querySelectorAll("[data-move]")) {
  made.addEventListener("click", guarded(async () => {
    made.disabled = true;
    byId("moving").textContent = say("moving");
    try { await door("clock", { move: made.dataset.move }); } finally { made.disabled = false; byId("moving").textContent = ""; }
  }));
}
theme(matchMedia("(prefers-color-scheme: dark)").matches);
setInterval(() => { if (known) drawClock(); }, 1000);
listen(take, (open) => {
  online = open;
  showOnline();
  if (open) load();
});
