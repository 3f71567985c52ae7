// A text and its entities (offsets in UTF-16, as JavaScript counts) → nodes. Never innerHTML.

import { say } from "./words.js";

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote", expandable_blockquote: "blockquote" };

function element(entity, text) {
  if (entity.type === "text_link" || entity.type === "url") {
    const link = document.createElement("a");
    const url = entity.url || text;
    if (/^(https?|tg):/i.test(url)) link.href = url;
    link.rel = "noopener noreferrer";
    link.target = "_blank";
    return link;
  }
  if (entity.type === "spoiler") {
    const spoiler = document.createElement("span");
    spoiler.className = "spoiler";
    spoiler.tabIndex = 0;
    spoiler.setAttribute("role", "button");
    spoiler.setAttribute("aria-label", say("hidden"));
    const show = () => { spoiler.classList.add("open"); spoiler.removeAttribute("aria-label"); };
    spoiler.addEventListener("click", show);
    spoiler.addEventListener("keydown", (event) => { if (event.key === "Enter") show(); });
    return spoiler;
  }
  return document.createElement(TAGS[entity.type] || "span");
}

function fill(parent, text, entities, from, to) {
  let at = from;
  while (entities.length && entities[0].offset < to) {
    const entity = entities.shift();
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset > at) parent.append(text.slice(at, entity.offset));
    const inner = element(entity, text.slice(entity.offset, end));
    fill(inner, text, entities, Math.max(at, entity.offset), end);
    parent.append(inner);
    at = end;
  }
  if (at < to) parent.append(text.slice(at, to));
}

export function formatted(text, entities) {
  const fragment = document.createDocumentFragment();
  const sorted = [...(entities || [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  fill(fragment, text, sorted, 0, text.length);
  return fragment;
}
