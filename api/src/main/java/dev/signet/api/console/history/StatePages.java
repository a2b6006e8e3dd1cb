package dev.signet.api.console.history;

import dev.signet.api.rest.access.InConsole;
import dev.signet.api.rest.history.StateDesk;
import dev.signet.api.rest.history.StateDesk.Asker;
import dev.signet.api.rest.history.StateDesk.Compared;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/console/pools/{pool}")
class StatePages {

    private final StateDesk desk;

    StatePages(StateDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/state")
    @InConsole(Permission.READ_AUDIT)
    ModelAndView pool(
            Administrator by,
            Caller caller,
            @PathVariable UserPoolId pool,
            @RequestParam(name = "as_of", defaultValue = "") String asOf,
            Model model) {
        Asker asker = new Asker(by, caller, pool);
        about(model, "Configuration", pool.value(), base(pool), base(pool));
        return page(asOf, moment -> desk.ofPool(asker, moment), model);
    }

    @GetMapping("/users/{user}/state")
    @InConsole(Permission.READ_AUDIT)
    ModelAndView user(
            Administrator by,
            Caller caller,
            @PathVariable UserPoolId pool,
            @PathVariable UserId user,
            @RequestParam(name = "as_of", defaultValue = "") String asOf,
            Model model) {
        Asker asker = new Asker(by, caller, pool);
        about(model, "User", user.value(), base(pool), base(pool) + "/users/" + user.value());
        return page(asOf, moment -> desk.ofUser(asker, user, moment), model);
    }

    @GetMapping("/sessions/{about}/state")
    @InConsole(Permission.READ_AUDIT)
    ModelAndView session(
            Administrator by,
            Caller caller,
            @PathVariable UserPoolId pool,
            @PathVariable SessionId about,
            @RequestParam(name = "as_of", defaultValue = "") String asOf,
            Model model) {
        Asker asker = new Asker(by, caller, pool);
        about(model, "Session", about.value(), base(pool), base(pool) + "/sessions/" + about.value());
        return page(asOf, moment -> desk.ofSession(asker, about, moment), model);
    }

    private static void about(Model model, String what, String id, String base, String home) {
        model.addAttribute("what", what);
        model.addAttribute("id", id);
        model.addAttribute("base", base);
        model.addAttribute("home", home);
    }

    private static ModelAndView page(String asOf, Function<@Nullable String, Compared> ask, Model model) {
        model.addAttribute("typed", asOf);
        HttpStatus status = HttpStatus.OK;
        try {
            Compared compared = ask.apply(moment(asOf.strip()));
            model.addAttribute("seen", compared);
            model.addAttribute(
                    "next", compared.next().isPresent() ? compared.next().getAsLong() : null);
            model.addAttribute(
                    "rows",
                    Differences.between(compared.then().state(), compared.now().state()));
            model.addAttribute(
                    "changes",
                    compared.before()
                            .map(before -> Differences.changed(
                                    before.state(), compared.then().state()))
                            .orElse(null));
        } catch (IllegalArgumentException | DoorRefused unfit) {
            status = status(unfit);
            model.addAttribute("unfit", unfit.getMessage());
        }
        return new ModelAndView("console/state", model.asMap(), status);
    }

    /** The page itself says when there was nothing then; that there is nothing at all is said by the page for that. */
    private static HttpStatus status(RuntimeException unfit) {
        if (unfit instanceof DoorRefused refused && refused.error() != DoorError.INVALID_VALUE) {
            if (refused.error() != DoorError.NOT_THERE_YET) {
                throw refused;
            }
            return HttpStatus.NOT_FOUND;
        }
        return HttpStatus.BAD_REQUEST;
    }

    /** People leave the zone away, and the seconds: all times here are UTC. */
    private static @Nullable String moment(String asOf) {
        if (asOf.isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(asOf.replace(' ', 'T'))
                    .toInstant(ZoneOffset.UTC)
                    .toString();
        } catch (DateTimeException notWithoutAZone) {
            return asOf.replaceAll("[\\s\\u2009]", "");
        }
    }

    private static String base(UserPoolId pool) {
        return "/console/pools/" + pool.value();
    }
}
