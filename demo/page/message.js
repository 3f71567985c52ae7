// One message as an element: bubble, attachments, buttons.

import { formatted } from "./entities.js";
import { say } from "./words.js";

function button(spec, act) {
  if (spec.url) {
    const link = document.createElement("a");
    link.className = "button";
    link.textContent = spec.text;
    if (/^(https?|tg):/i.test(spec.url)) link.href = spec.url;
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    return link;
  }
  if (spec.opens) return page(spec);
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = spec.text;
  if (spec.style) made.className = spec.style;
  made.addEventListener("click", () => act(spec, made));
  return made;
}

// A page of the bot's: it opens beside the chat, signed for whoever opens it.
function page(spec) {
  const link = document.createElement("a");
  link.className = "button";
  link.textContent = spec.text;
  link.target = "_blank";
  link.rel = "noopener";
  link.href = spec.opens();
  link.addEventListener("click", () => { link.href = spec.opens(); }); // the colours may have changed
  return link;
}

function attachment(message, onPicture) {
  const url = message.page?.file_url;
  if (message.photo && url) {
    const image = document.createElement("img");
    image.src = url;
    image.alt = say(message.caption ? "told_below" : "no_words");
    const larger = document.createElement("button");
    larger.type = "button";
    larger.className = "picture";
    larger.append(image);
    larger.addEventListener("click", () => onPicture(image));
    return larger;
  }
  if ((message.audio || message.voice) && url) {
    const audio = document.createElement("audio");
    audio.controls = true;
    audio.src = url;
    audio.setAttribute("aria-label", message.audio?.title || say("sound"));
    return audio;
  }
  if (message.document && url) {
    const link = document.createElement("a");
    link.className = "file";
    link.href = url;
    link.download = message.document.file_name || say("file");
    link.textContent = `📄 ${message.document.file_name || say("file")}`;
    return link;
  }
  const other = ["sticker", "photo", "voice", "video", "location", "contact", "poll", "dice", "document", "animation"].find((kind) => message[kind]);
  if (!other) return null;
  const note = document.createElement("em");
  note.textContent = message.sticker?.emoji || `(${other})`;
  return note;
}

export function shown(message, context) {
  const mine = message.from?.id === context.person;
  const item = document.createElement("article");
  item.className = mine ? "message mine" : "message";
  item.id = `m${message.chat.id}-${message.message_id}`;
  item.setAttribute("aria-label", mine ? say("you") : message.from?.first_name || say("somebody"));
  const bubble = document.createElement("div");
  bubble.className = "bubble";
  if (!mine && message.chat.type !== "private") {
    const author = document.createElement("span");
    author.className = "author";
    author.textContent = message.from?.first_name || "";
    bubble.append(author);
  }
  if (message.reply_to_message) {
    const quoted = document.createElement("div");
    quoted.className = "quoted";
    quoted.textContent = (message.reply_to_message.text || message.reply_to_message.caption || say("a_message")).slice(0, 80);
    bubble.append(quoted);
  }
  const file = attachment(message, context.onPicture);
  if (file) bubble.append(file);
  const text = message.text ?? message.caption ?? "";
  if (text) bubble.append(formatted(text, message.entities || message.caption_entities));
  bubble.append(meta(message, mine, context));
  item.append(bubble);
  const rows = message.reply_markup?.inline_keyboard;
  if (rows) item.append(keyboard(withPages(rows, message, context), (spec, made) => context.onTap(message, spec, made)));
  return item;
}

function withPages(rows, message, context) {
  return rows.map((row, at) => row.map((spec, column) => (spec.web_app ? { ...spec, opens: () => context.pageBehind(message, at, column) } : spec)));
}

function meta(message, mine, context) {
  const line = document.createElement("div");
  line.className = "meta";
  if (message.page?.reaction) {
    const reaction = document.createElement("span");
    reaction.className = "reaction";
    reaction.textContent = message.page.reaction;
    line.append(reaction);
  }
  for (const [label, act] of [[say("reply"), context.onReply], ...(mine && message.text ? [[say("edit"), context.onEdit]] : [])]) {
    const small = document.createElement("button");
    small.type = "button";
    small.textContent = label;
    small.addEventListener("click", () => act(message));
    line.append(small);
  }
  const at = new Date(message.date * 1000);
  const time = document.createElement("time");
  time.dateTime = at.toISOString();
  time.textContent = (message.page?.edited ? `${say("edited")} ` : "") + context.time(at);
  line.append(time);
  return line;
}

export function keyboard(rows, act) {
  const box = document.createElement("div");
  box.className = "rows";
  for (const row of rows) {
    const line = document.createElement("div");
    line.className = "row";
    for (const spec of row) line.append(button(typeof spec === "string" ? { text: spec } : spec, act));
    box.append(line);
  }
  return box;
}
