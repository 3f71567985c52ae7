// What the page says, in the language of whoever holds the phone (the texts come with the state).

let texts = {};

export const say = (key, values = {}) => String(texts[key] ?? "").replace(/\{(\w+)\}/g, (_, name) => values[name]);
export const hints = () => texts.hints || [];

export function speak(language, given) {
  texts = given;
  document.documentElement.lang = language;
  document.title = say("title");
  for (const [mark, put] of [
    ["say", (element, text) => { element.textContent = text; }],
    ["sayLabel", (element, text) => element.setAttribute("aria-label", text)],
    ["sayPlaceholder", (element, text) => { element.placeholder = text; }],
  ]) {
    const attribute = mark.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    for (const element of document.querySelectorAll(`[data-${attribute}]`)) put(element, say(element.dataset[mark]));
  }
}
