package dev.signet.ops.cli;

import dev.signet.application.start.Started;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** One user's way through the main job, step by step over HTTP. */
final class Walk {

    /** One step: what it shows, and how it is done. */
    record Step(String name, Doing doing) {}

    /** Does a step. */
    interface Doing {

        /**
         * @throws StepFailed where the answer is not what it has to be
         */
        void run() throws StepFailed;
    }

    private final Exchange http;
    private final Memory user;
    private final Auditor auditor;
    private final PrintWriter out;

    Walk(URI server, Started.Demo demo, Auditor auditor, PrintWriter out) {
        this.http = new Exchange(server, out);
        this.user = new Memory(demo.pool().value(), demo.client().value(), "try-" + UUID.randomUUID());
        this.auditor = auditor;
        this.out = out;
    }

    /** Whether every step did what it has to; the first that did not is named, and the rest is left out. */
    boolean run() {
        List<Step> steps = steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            out.printf("%n%2d of %d  %s%n", i + 1, steps.size(), step.name());
            try {
                step.doing().run();
            } catch (StepFailed failure) {
                out.printf("%nfailed at \"%s\": %s%n", step.name(), failure.getMessage());
                out.flush();
                return false;
            }
        }
        out.printf("%nAll %d steps did what they have to.%n", steps.size());
        out.flush();
        return true;
    }

    private List<Step> steps() {
        Steps steps = new Steps(http, user, auditor, out);
        return List.of(
                new Step("sign up", steps::signUp),
                new Step("read the code in the mail that arrived", steps::readMail),
                new Step("confirm the sign-up", steps::confirm),
                new Step("sign in", steps::signIn),
                new Step("call a protected API", steps::callApi),
                new Step("refresh the tokens", steps::refresh),
                new Step("sign out", steps::signOut),
                new Step("see the refresh refused", steps::refreshAfterSignOut),
                new Step("see the API call refused", steps::callApiAfterSignOut),
                new Step("sign an auditor in", steps::signAuditorIn),
                new Step("read the audit trail that this left", steps::readTrail));
    }
}
