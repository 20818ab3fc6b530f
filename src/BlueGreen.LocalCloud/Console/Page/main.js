// Listens to the cloud, keeps what it said, and draws it.
import { patch } from "./dom.js";
import { head } from "./head.js";
import { sides } from "./sides.js";
import { traffic, secondsShown } from "./traffic.js";
import { groups } from "./groups.js";
import { names } from "./names.js";
import { activities, calls, callsKept } from "./calls.js";

const state = { world: null, tick: null, tickedAt: 0, history: [], calls: [], connected: false, onlyChanges: false, armed: null, refusals: {} };
const parts = { sides, traffic, groups, activities, names, calls };
const armedFor = 4000;

// Between two ticks the cloud's clock goes on.
const now = () => (state.tick ? Date.parse(state.tick.now) + (performance.now() - state.tickedAt) * (state.connected ? state.tick.speed : 0) : 0);

let asked = false;
function draw() {
  if (asked) return;
  asked = true;
  setTimeout(() => {
    asked = false;
    patch(document.getElementById("head"), head(state, now()));
    if (!state.world || !state.tick) return;
    for (const [id, part] of Object.entries(parts)) patch(document.getElementById(id), part(state, now()));
  }, 0);
}

function listen() {
  const events = new EventSource("/_local/events");
  const on = (name, keep) =>
    events.addEventListener(name, (event) => {
      keep(JSON.parse(event.data));
      draw();
    });
  // A cloud that answers again may be another one: its calls begin anew.
  events.onopen = () => Object.assign(state, { connected: true, calls: [], history: [] });
  events.onerror = () => {
    state.connected = false;
    draw();
    // A browser gives up where it got another answer than a stream.
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, 2000);
  };
  on("world", (world) => (state.world = world));
  on("calls", (news) => (state.calls = [...state.calls, ...news].slice(-callsKept)));
  on("tick", (tick) => {
    Object.assign(state, { tick, tickedAt: performance.now() });
    if (tick.traffic) state.history = [...state.history, { at: performance.now(), ...tick.traffic }].slice(-secondsShown);
  });
}

async function terminate(instance, region) {
  let refusal = "the cloud does not answer";
  try {
    const answer = await fetch("/_local/terminate", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ instance, region }) });
    refusal = (await answer.json()).error;
  } catch {
    // Said below.
  }
  if (refusal) {
    state.refusals[instance] = refusal;
    setTimeout(() => {
      delete state.refusals[instance];
      draw();
    }, 8000);
  }
  draw();
}

// Once to ask, once to do it.
function press({ terminate: instance, region }) {
  if (state.armed === instance) {
    state.armed = null;
    terminate(instance, region);
  } else {
    state.armed = instance;
    setTimeout(() => {
      if (state.armed === instance) state.armed = null;
      draw();
    }, armedFor);
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.dataset.terminate) press(button.dataset);
  else if (button?.dataset.onlyChanges) state.onlyChanges = !state.onlyChanges;
  draw();
});

setInterval(draw, 500);
draw();
listen();
