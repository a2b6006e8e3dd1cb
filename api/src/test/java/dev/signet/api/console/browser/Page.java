package dev.signet.api.console.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** One window: what a person sees there and does there, with a real mouse and real keys. */
public final class Page implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Map<String, Integer> KEYS = Map.of("Tab", 9, "Enter", 13, "Escape", 27);

    private final DevTools devTools;
    private final String base;
    private final String context;
    private final String session;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final AtomicInteger loads = new AtomicInteger();

    private Page(DevTools devTools, String base, String context, String session) {
        this.devTools = devTools;
        this.base = base;
        this.context = context;
        this.session = session;
    }

    static Page open(DevTools devTools, String base) {
        String context = devTools.call(null, "Target.createBrowserContext", Map.of())
                .path("browserContextId")
                .asString();
        String target = devTools.call(
                        null,
                        "Target.createTarget",
                        Map.of("url", "about:blank", "browserContextId", context, "width", 1360, "height", 900))
                .path("targetId")
                .asString();
        String session = devTools.call(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asString();
        Page page = new Page(devTools, base, context, session);
        devTools.listen(session, page::happened);
        List.of("Page.enable", "Runtime.enable", "Log.enable", "Network.enable", "DOM.enable")
                .forEach(domain -> page.call(domain, Map.of()));
        page.light();
        return page;
    }

    /** Goes to a path of the server and waits until it is there. */
    public Page goTo(String path) {
        int before = loads.get();
        JsonNode going = call("Page.navigate", Map.of("url", base + path));
        if (going.has("errorText")) {
            throw new AssertionError(path + ": " + going.path("errorText").asString());
        }
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> loads.get() > before);
        return this;
    }

    /** Does something that leads to another page, and waits until that is there. */
    public Page andThen(Runnable doing) {
        int before = loads.get();
        doing.run();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> loads.get() > before);
        return this;
    }

    /** What an expression is in the page; a promise is awaited. */
    public JsonNode evaluate(String expression) {
        JsonNode result =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new AssertionError(expression + ": "
                    + result.path("exceptionDetails")
                            .path("exception")
                            .path("description")
                            .asString());
        }
        return result.path("result").path("value");
    }

    /** Waits until the expression holds in the page. */
    public Page until(String expression) {
        await(expression)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions() // a page that is just being left has nothing to ask
                .until(() -> evaluate("!!(" + expression + ")").asBoolean());
        return this;
    }

    /** The text of the first element that matches. */
    public String text(String selector) {
        return evaluate("document.querySelector(" + quoted(selector) + ")?.innerText ?? ''")
                .asString()
                .strip();
    }

    /** Whether something matches. */
    public boolean has(String selector) {
        return evaluate("document.querySelector(" + quoted(selector) + ") !== null")
                .asBoolean();
    }

    /** The path on which the window is. */
    public String path() {
        return evaluate("location.pathname + location.search").asString();
    }

    /** Clicks where a person would. */
    public Page click(String selector) {
        until("document.querySelector(" + quoted(selector) + ")");
        JsonNode at = evaluate("""
                (() => {
                  const element = document.querySelector(%s);
                  element.scrollIntoView({block: "center", behavior: "instant"});
                  const box = element.getClientRects()[0]; // a link may go over two lines
                  return {x: box.x + box.width / 2, y: box.y + box.height / 2};
                })()""".formatted(quoted(selector)));
        for (String type : List.of("mousePressed", "mouseReleased")) {
            call(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            at.path("x").asDouble(),
                            "y",
                            at.path("y").asDouble(),
                            "button",
                            "left",
                            "clickCount",
                            1));
        }
        return this;
    }

    /** Clicks into a field, empties it and types. */
    public Page fill(String selector, String text) {
        until("document.querySelector(" + quoted(selector) + ")");
        evaluate("document.querySelector(" + quoted(selector) + ").select()");
        return type(text);
    }

    /** Types where the focus is. */
    public Page type(String text) {
        call("Input.insertText", Map.of("text", text));
        return this;
    }

    /** Presses one key: a character, or the name of a key. */
    public Page press(String key) {
        boolean character = key.length() == 1;
        int code = KEYS.getOrDefault(key, 0);
        String text = character ? key : key.equals("Enter") ? "\r" : "";
        call(
                "Input.dispatchKeyEvent",
                Map.of(
                        "type",
                        text.isEmpty() ? "rawKeyDown" : "keyDown",
                        "key",
                        key,
                        "text",
                        text,
                        "windowsVirtualKeyCode",
                        code));
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
        return this;
    }

    /** Shows pages as somebody sees them who likes it light. */
    public Page light() {
        return scheme("light");
    }

    /** Shows pages as somebody sees them who likes it dark. */
    public Page dark() {
        return scheme("dark");
    }

    private Page scheme(String scheme) {
        call(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        return this;
    }

    /** Plugs an authenticator in, which makes and uses passkeys without anybody's touch. */
    public Authenticator authenticator(boolean verifiesItsUser) {
        call("WebAuthn.enable", Map.of());
        String id = call(
                        "WebAuthn.addVirtualAuthenticator",
                        Map.of(
                                "options",
                                Map.of(
                                        "protocol",
                                        "ctap2",
                                        "transport",
                                        "internal",
                                        "hasResidentKey",
                                        true,
                                        "hasUserVerification",
                                        verifiesItsUser,
                                        "isUserVerified",
                                        verifiesItsUser,
                                        "automaticPresenceSimulation",
                                        true)))
                .path("authenticatorId")
                .asString();
        return new Authenticator(this, id);
    }

    /** The cookies of the server, with all that a script cannot see. */
    public JsonNode cookies() {
        return call("Network.getCookies", Map.of("urls", List.of(base + "/console")))
                .path("cookies");
    }

    /** What the browser complained about since the window was opened: errors, and what the page's policy forbade. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** A picture of the whole page. */
    public Page picture(Path file) {
        byte[] png = Base64.getDecoder()
                .decode(call("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                        .path("data")
                        .asString());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, png);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return this;
    }

    @Override
    public void close() {
        devTools.call(null, "Target.disposeBrowserContext", Map.of("browserContextId", context));
    }

    JsonNode call(String method, Map<String, ?> parameters) {
        return devTools.call(session, method, parameters);
    }

    private void happened(String event, JsonNode what) {
        switch (event) {
            case "Page.loadEventFired" -> loads.incrementAndGet();
            case "Log.entryAdded" -> complain(what.path("entry").path("text").asString());
            case "Runtime.exceptionThrown" ->
                complain(what.path("exceptionDetails")
                        .path("exception")
                        .path("description")
                        .asString());
            default -> {}
        }
    }

    /** A page that answers with a "no" is one that a test asked for. */
    private void complain(String text) {
        if (!text.startsWith("Failed to load resource: the server responded with a status of 4")) {
            complaints.add(text);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
