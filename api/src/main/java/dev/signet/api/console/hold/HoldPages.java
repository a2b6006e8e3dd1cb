package dev.signet.api.console.hold;

import dev.signet.api.rest.access.InConsole;
import dev.signet.application.command.Caller;
import dev.signet.application.hold.KnownHold;
import dev.signet.application.hold.PlaceHold;
import dev.signet.application.hold.PlaceHold.Ground;
import dev.signet.application.hold.ReadHolds;
import dev.signet.application.hold.ReleaseHold;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.domain.hold.LegalHoldId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/console/pools/{pool}/holds")
class HoldPages {

    private static final int SHOWN = 50;

    private final PlaceHold place;
    private final ReadHolds read;
    private final ReleaseHold release;

    HoldPages(PlaceHold place, ReadHolds read, ReleaseHold release) {
        this.place = place;
        this.read = read;
        this.release = release;
    }

    @GetMapping
    @InConsole(Permission.READ_HOLDS)
    ModelAndView list(
            Administrator by,
            @PathVariable UserPoolId pool,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(name = "wait", required = false) @Nullable String ignored,
            Model model) {
        model.addAttribute("of", of);
        return page(by, pool, cursor, done, model);
    }

    /** Of a user or a session, or where none is named of the whole pool. */
    @PostMapping
    @InConsole(Permission.MANAGE_HOLDS)
    ModelAndView place(
            Administrator by,
            @PathVariable UserPoolId pool,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(name = "case") String reference,
            @RequestParam String reason,
            Caller caller,
            Model model) {
        return HoldSheets.sent(
                () -> place(by, pool, of.strip(), new Ground(reference.strip(), reason.strip()), caller),
                base(pool),
                "placed",
                Map.of("of", of, "case", reference, "reason", reason),
                () -> page(by, pool, null, null, model));
    }

    @GetMapping("/{hold}")
    @InConsole(Permission.READ_HOLDS)
    ModelAndView one(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable LegalHoldId hold,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(name = "wait", required = false) @Nullable String ignored,
            Model model) {
        return HoldSheets.one(model, base(pool), read.read(by, pool, hold), done);
    }

    @PostMapping("/{hold}/release")
    @InConsole(Permission.MANAGE_HOLDS)
    ModelAndView release(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable LegalHoldId hold,
            @RequestParam String reason,
            @RequestParam String typed,
            Caller caller,
            Model model) {
        KnownHold held = read.read(by, pool, hold);
        return HoldSheets.sent(
                () -> {
                    HoldSheets.requireTyped(held, typed);
                    release.release(by, pool, hold, reason.strip(), caller);
                },
                base(pool) + "/" + hold.value(),
                "released",
                Map.of("reason", reason),
                () -> HoldSheets.one(model, base(pool), held, null));
    }

    private ModelAndView page(
            Administrator by, UserPoolId pool, @Nullable String cursor, @Nullable String done, Model model) {
        return HoldSheets.list(model, base(pool), read.list(by, pool, new PageRequest(SHOWN, cursor)), done);
    }

    private void place(Administrator by, UserPoolId pool, String of, Ground ground, Caller caller) {
        UserId user = of.startsWith("usr_") ? new UserId(of) : null;
        SessionId session = of.startsWith("ses_") ? new SessionId(of) : null;
        if (!of.isEmpty() && user == null && session == null) {
            throw new IllegalArgumentException(
                    "Name a user (usr_…) or a session (ses_…), or leave it empty for the whole pool.");
        }
        place.place(by, pool, user, session, ground, caller);
    }

    private static String base(UserPoolId pool) {
        return "/console/pools/" + pool.value() + "/holds";
    }
}
