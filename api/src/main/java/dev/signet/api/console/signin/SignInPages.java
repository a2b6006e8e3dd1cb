package dev.signet.api.console.signin;

import dev.signet.api.console.access.ConsoleCookie;
import dev.signet.api.console.access.OwnForms;
import dev.signet.api.console.access.OwnPath;
import dev.signet.api.console.frame.GoTo;
import dev.signet.api.rest.access.InConsole;
import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.api.rest.limit.Limits;
import dev.signet.api.rest.problem.Problem;
import dev.signet.application.command.Caller;
import dev.signet.application.console.ConsoleSessions;
import dev.signet.application.console.SignInToConsole;
import dev.signet.application.console.SignInToConsole.Step;
import dev.signet.application.operator.Permission;
import dev.signet.application.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SignInPages {

    private static final String PAGE = "console/sign-in";
    private static final String OWN_PASSWORD = "console/own-password";

    private final SignInToConsole signIn;
    private final ConsoleSessions sessions;
    private final ConsoleCookie cookie;
    private final Limits limits;

    SignInPages(SignInToConsole signIn, ConsoleSessions sessions, ConsoleCookie cookie, Limits limits) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
        this.limits = limits;
    }

    @GetMapping("/console/sign-in")
    @Public(Allowance.DOCUMENTS)
    ModelAndView page(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String left,
            HttpServletRequest request) {
        boolean in = cookie.in(request)
                .flatMap(ticket -> sessions.enter(ticket, true))
                .isPresent();
        return in
                ? new ModelAndView(GoTo.page(OwnPath.of(to)))
                : new ModelAndView(PAGE, Map.of("to", OwnPath.of(to), "left", left != null));
    }

    @PostMapping("/console/sign-in")
    @Public(Allowance.CREDENTIALS)
    ModelAndView signIn(
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam(required = false) @Nullable String to,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        OwnForms.requireOwnSite(request);
        limits.perAccount(signIn.pool(), name);
        return go(
                () -> signIn.signIn(name, password, caller),
                PAGE,
                Map.of("to", OwnPath.of(to), "name", name, "left", false),
                caller,
                request,
                response);
    }

    @PostMapping("/console/sign-in/password")
    @Public(Allowance.CREDENTIALS)
    ModelAndView choose(
            @RequestParam String challenge,
            @RequestParam String password,
            @RequestParam String again,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable String to,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        OwnForms.requireOwnSite(request);
        Map<String, Object> model = Map.of("to", OwnPath.of(to), "challenge", challenge, "name", name);
        if (!password.equals(again)) {
            return shown(OWN_PASSWORD, model, "The two passwords are not the same.", HttpStatus.BAD_REQUEST);
        }
        return go(
                () -> signIn.choosePassword(challenge, password, caller),
                OWN_PASSWORD,
                model,
                caller,
                request,
                response);
    }

    @PostMapping("/console/sign-out")
    @InConsole(Permission.READ_SETTINGS)
    ModelAndView signOut(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        cookie.in(request).ifPresent(ticket -> sessions.close(ticket, caller));
        cookie.take(response);
        response.setHeader("Clear-Site-Data", "\"cache\"");
        return new ModelAndView(GoTo.page("/console/sign-in?left="));
    }

    private ModelAndView go(
            Supplier<Step> step,
            String page,
            Map<String, Object> model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            return switch (step.get()) {
                case Step.PasswordOwed owed ->
                    new ModelAndView(
                            OWN_PASSWORD,
                            Map.of(
                                    "to", model.getOrDefault("to", ""),
                                    "name", model.getOrDefault("name", ""),
                                    "challenge", owed.challenge()));
                case Step.In in -> {
                    // A ticket that somebody put into the browser before must not be the one that is signed in now.
                    cookie.in(request).ifPresent(old -> sessions.close(old, caller));
                    cookie.give(in.ticket(), response);
                    yield new ModelAndView(GoTo.page(String.valueOf(model.get("to"))));
                }
            };
        } catch (Refusal refused) {
            Duration wait = refused.retryAfter();
            if (wait != null) {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
            }
            return shown(
                    page,
                    model,
                    String.valueOf(refused.getMessage()),
                    HttpStatusCode.valueOf(Problem.statusOf(refused.kind())));
        }
    }

    private static ModelAndView shown(String page, Map<String, Object> model, String refused, HttpStatusCode status) {
        ModelAndView view = new ModelAndView(page, model);
        view.addObject("refused", refused);
        view.setStatus(status);
        return view;
    }
}
