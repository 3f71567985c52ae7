// The page's side of the local Telegram: its doors, and the events that come from it.

export async function door(name, body) {
  const answer = await fetch(`/demo/${name}`, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
  });
  const result = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(result.error || `The demo answered ${answer.status}.`);
  return result;
}

export async function state(person) {
  const answer = await fetch(`/demo/state?person=${person}`);
  return answer.ok ? answer.json() : null;
}

export function listen(onEvent, onChange) {
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  const socket = new WebSocket(`${scheme}://${location.host}/demo/events`);
  socket.addEventListener("open", () => onChange(true));
  socket.addEventListener("message", (event) => onEvent(JSON.parse(event.data)));
  socket.addEventListener("close", () => { onChange(false); setTimeout(() => listen(onEvent, onChange), 800); });
}
