// Checks the proof of one event as docs/ledger-format.md says: from the bytes of the leaf up to the signed root.

const UTF8 = new TextEncoder();

function joined(...parts) {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function number(bytes, value, signed) {
  const whole = BigInt(value.trim());
  const limit = 1n << BigInt(8 * bytes);
  if (whole >= limit || whole < (signed ? -(limit >> 1n) : 0n)) {
    throw new Error("a number does not fit its field");
  }
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt.asUintN(64, whole));
  return new Uint8Array(view.buffer).slice(8 - bytes);
}

function text(value) {
  const bytes = UTF8.encode(value);
  return joined(number(4, String(bytes.length)), bytes);
}

function uuid(value) {
  const hex = value.replaceAll("-", "");
  if (!/^[0-9a-f]{32}$/.test(hex)) {
    throw new Error("the id is no UUID");
  }
  return Uint8Array.from(hex.match(/../g), (byte) => parseInt(byte, 16));
}

async function sha256(...parts) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", joined(...parts)));
}

function fromBase64(value) {
  return Uint8Array.from(atob(value), (character) => character.charCodeAt(0));
}

function toBase64(bytes) {
  return btoa(String.fromCharCode(...bytes));
}

async function fieldBytes(field) {
  switch (field.dataset.form) {
    case "text":
      return text(field.value);
    case "optional":
      return field.dataset.absent && field.value === "" ? Uint8Array.of(255, 255, 255, 255) : text(field.value);
    case "u32":
      return number(4, field.value);
    case "u64":
      return number(8, field.value);
    case "i64":
      return number(8, field.value, true);
    case "uuid":
      return uuid(field.value);
    default:
      return sha256(UTF8.encode(field.value));
  }
}

async function leafHash(panel) {
  const fields = await Promise.all([...panel.querySelectorAll("[data-leaf]")].map(fieldBytes));
  return sha256(Uint8Array.of(0), Uint8Array.of(1), ...fields);
}

// RFC 9162 §2.1.3.2, with every hash on the way.
async function climb(leaf, index, size, path) {
  let at = index;
  let last = size - 1n;
  let hash = leaf;
  const steps = [];
  for (const neighbour of path) {
    if (last === 0n) {
      return null;
    }
    const left = (at & 1n) === 1n || at === last;
    hash = left ? await sha256(Uint8Array.of(1), neighbour, hash) : await sha256(Uint8Array.of(1), hash, neighbour);
    steps.push({ hash, left });
    if (left) {
      while ((at & 1n) === 0n && at !== 0n) {
        at >>= 1n;
        last >>= 1n;
      }
    }
    at >>= 1n;
    last >>= 1n;
  }
  return last === 0n ? steps : null;
}

// C2SP signed-note: the key, and its line under the text.
async function signedBy(note, key) {
  const form = /^(.+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(key.trim());
  if (!form) {
    return "this is no key";
  }
  const [, name, id, encoded] = form;
  const typed = fromBase64(encoded);
  const named = await sha256(UTF8.encode(name + "\n"), typed);
  const idBytes = named.slice(0, 4);
  if ([...idBytes].map((byte) => byte.toString(16).padStart(2, "0")).join("") !== id || typed[0] !== 1) {
    return "this key does not belong to its name";
  }
  const blank = note.indexOf("\n\n");
  const said = note.slice(0, blank + 1);
  if (said.split("\n")[0] !== name) {
    return "the checkpoint has another origin than the key";
  }
  const publicKey = await crypto.subtle.importKey("raw", typed.slice(1), { name: "Ed25519" }, false, ["verify"]);
  for (const line of note.slice(blank + 2).split("\n")) {
    const signature = /^— (\S+) ([A-Za-z0-9+/]+=*)$/.exec(line);
    if (signature && signature[1] === name) {
      const bytes = fromBase64(signature[2]);
      if (idBytes.every((byte, at) => byte === bytes[at])) {
        const good = await crypto.subtle.verify({ name: "Ed25519" }, publicKey, bytes.slice(4), UTF8.encode(said));
        return good ? "" : "the signature is not by this key";
      }
    }
  }
  return "no signature is by this key";
}

function tell(panel, what, state, words) {
  const line = panel.querySelector(`[data-verdict="${what}"]`);
  const mark = line.querySelector(".mark");
  mark.className = "mark " + state;
  mark.textContent = state === "good" ? "holds" : state === "bad" ? "broken" : "unchecked";
  line.querySelector(".say").textContent = words;
}

// Who types fast starts a check before the last one is through: only the newest may show what it found.
let newest = 0;

async function check(panel) {
  const mine = ++newest;
  if (!globalThis.crypto?.subtle) {
    for (const what of ["leaf", "root", "signature"]) {
      tell(panel, what, "late", "This browser makes no hashes on a page without TLS: use https or localhost");
    }
    return;
  }
  const kept = panel.querySelector("[data-made=leaf]");
  const root = panel.querySelector("[data-root]").textContent;
  const path = [...panel.querySelectorAll("[data-path]")].map((each) => fromBase64(each.textContent));
  let leaf;
  try {
    leaf = await leafHash(panel);
  } catch (malformed) {
    if (mine !== newest) {
      return;
    }
    tell(panel, "leaf", "bad", "No leaf can be made of this: " + malformed.message);
    tell(panel, "root", "bad", "And so nothing leads to the root");
    return;
  }
  const steps = await climb(leaf, BigInt(panel.dataset.index), BigInt(panel.dataset.size), path);
  if (mine !== newest) {
    return;
  }
  kept.textContent = toBase64(leaf);
  const same = kept.textContent === kept.dataset.kept;
  kept.closest("li").classList.toggle("broken", !same);
  tell(panel, "leaf", same ? "good" : "bad", same ? "The leaf is what the ledger keeps" : "This is not the leaf that the ledger keeps");

  steps?.forEach((step, at) => {
    const made = panel.querySelector(`[data-made="${at}"]`);
    made.textContent = toBase64(step.hash);
    made.closest("li").classList.toggle("broken", !same);
    made.closest("li").querySelector("[data-side]").textContent = step.left ? "right of" : "left of";
  });
  const reached = steps === null ? null : toBase64(steps.length === 0 ? leaf : steps.at(-1).hash);
  const leads = reached === root;
  panel.querySelector(".root").classList.toggle("broken", !leads);
  tell(panel, "root", leads ? "good" : "bad", leads ? "The path leads to the root of the checkpoint" : "The path leads to another root: " + (reached ?? "none"));

  try {
    const note = panel.querySelector("[data-note]").textContent;
    const fault = (note.split("\n")[2] === root && note.split("\n")[1] === panel.dataset.size)
      ? await signedBy(note, panel.querySelector("[data-key]").value)
      : "the checkpoint is of another tree";
    if (mine !== newest) {
      return;
    }
    tell(panel, "signature", fault ? "bad" : "good", fault ? "Not to be believed: " + fault : "The checkpoint is signed by the key");
  } catch {
    tell(panel, "signature", "late", "This browser has no Ed25519; ./signet audit verify checks the signature");
  }
}

function begin() {
  const panel = document.querySelector("[data-proof]");
  if (!panel || panel.dataset.begun) {
    return;
  }
  panel.dataset.begun = "yes";
  const reset = panel.querySelector("[data-reset]");
  panel.addEventListener("input", () => {
    reset.disabled = false;
    check(panel);
  });
  reset.addEventListener("click", () => {
    for (const field of panel.querySelectorAll("input, textarea")) {
      field.value = field.defaultValue;
    }
    reset.disabled = true;
    check(panel);
  });
  check(panel);
}

begin();
document.addEventListener("htmx:afterSettle", begin);
