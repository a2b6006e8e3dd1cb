package dev.signet.api.console.user;

import dev.signet.api.console.audit.Fields;
import dev.signet.api.console.frame.GoTo;
import dev.signet.api.rest.access.InConsole;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserStatus;
import dev.signet.projections.history.Reader;
import dev.signet.projections.progress.Wanted;
import dev.signet.projections.view.UserDirectory;
import dev.signet.projections.view.UserFilter;
import dev.signet.projections.view.UserFilter.Everybody;
import dev.signet.projections.view.UserFilter.OfStatus;
import dev.signet.projections.view.UserFilter.StartingWith;
import dev.signet.projections.view.UserPage;
import dev.signet.projections.view.UserSummary;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
class UserListPage {

    private static final int PAGE = 50;
    private static final List<String> ATTRIBUTES =
            List.of("username", "email", "phone_number", "name", "given_name", "family_name");

    private final UserDirectory directory;

    UserListPage(UserDirectory directory) {
        this.directory = directory;
    }

    /** A user as one line. */
    record Line(
            String id,
            @Nullable String name,
            @Nullable String email,
            UserStatus status,
            boolean enabled,
            Instant since) {

        static Line of(UserSummary user) {
            return new Line(
                    user.user(),
                    Fields.text(user.attributes().get("username")),
                    Fields.text(user.attributes().get("email")),
                    user.status(),
                    user.enabled(),
                    user.createdAt());
        }
    }

    @GetMapping("/console/pools/{pool}/users")
    @InConsole(Permission.READ_USERS)
    ModelAndView list(
            Administrator by,
            Caller caller,
            @PathVariable UserPoolId pool,
            @RequestParam(name = "attribute", defaultValue = "username") String attribute,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "status", defaultValue = "") String status,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        String typed = text.strip();
        String base = "/console/pools/" + pool.value() + "/users";
        if (typed.matches("usr_[0-9a-f]{32}")) {
            return new ModelAndView(GoTo.page(base + "/" + new UserId(typed).value()));
        }
        model.addAttribute("base", base);
        model.addAttribute("attributes", ATTRIBUTES);
        model.addAttribute("attribute", attribute);
        model.addAttribute("text", typed);
        model.addAttribute("status", status);
        model.addAttribute("statuses", UserStatus.values());
        try {
            UserFilter filter = filter(by, attribute, typed, status);
            Reader reader = new Reader(caller.actor(), by.may(Permission.READ_PERSONAL));
            UserPage page = directory.find(pool, filter, cursor, PAGE, Wanted.NOTHING, reader);
            model.addAttribute("page", page);
            model.addAttribute("users", page.users().stream().map(Line::of).toList());
            model.addAttribute("next", page.next() == null ? null : next(base, attribute, typed, status, page.next()));
        } catch (IllegalArgumentException unfit) {
            model.addAttribute("unfit", unfit.getMessage());
        }
        return new ModelAndView("console/users");
    }

    private static UserFilter filter(Administrator by, String attribute, String text, String status) {
        if (text.isEmpty()) {
            return status.isEmpty() ? new Everybody() : new OfStatus(UserStatus.valueOf(status));
        }
        by.require(Permission.READ_PERSONAL); // whoever may ask letter by letter may as well read
        if (!ATTRIBUTES.contains(attribute)) {
            throw new IllegalArgumentException("attribute must be one of those that the list shows");
        }
        return new StartingWith(attribute, text);
    }

    private static String next(String base, String attribute, String text, String status, String cursor) {
        return UriComponentsBuilder.fromPath(base)
                .queryParam("attribute", "{attribute}")
                .queryParam("text", "{text}")
                .queryParam("status", "{status}")
                .queryParam("cursor", "{cursor}")
                .encode()
                .buildAndExpand(attribute, text, status, cursor)
                .toUriString();
    }
}
