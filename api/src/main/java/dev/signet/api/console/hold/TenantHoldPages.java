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
import dev.signet.domain.tenant.TenantId;
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

/** All holds of a tenant, those on its pools among them. */
@Controller
@RequestMapping("/console/tenants/{tenant}/holds")
class TenantHoldPages {

    private static final int SHOWN = 50;

    private final PlaceHold place;
    private final ReadHolds read;
    private final ReleaseHold release;

    TenantHoldPages(PlaceHold place, ReadHolds read, ReleaseHold release) {
        this.place = place;
        this.read = read;
        this.release = release;
    }

    @GetMapping
    @InConsole(Permission.READ_HOLDS)
    ModelAndView list(
            Administrator by,
            @PathVariable TenantId tenant,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(name = "wait", required = false) @Nullable String ignored,
            Model model) {
        return page(by, tenant, cursor, done, model);
    }

    /** Of everything that the tenant has, now and later: so its identifier has to be typed. */
    @PostMapping
    @InConsole(Permission.MANAGE_HOLDS)
    ModelAndView place(
            Administrator by,
            @PathVariable TenantId tenant,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(name = "case") String reference,
            @RequestParam String reason,
            Caller caller,
            Model model) {
        return HoldSheets.sent(
                () -> {
                    if (!of.strip().equals(tenant.value())) {
                        throw new IllegalArgumentException(
                                "Type the tenant's identifier exactly as it stands on this page.");
                    }
                    place.place(by, tenant, new Ground(reference.strip(), reason.strip()), caller);
                },
                base(tenant),
                "placed",
                Map.of("of", of, "case", reference, "reason", reason),
                () -> page(by, tenant, null, null, model));
    }

    @GetMapping("/{hold}")
    @InConsole(Permission.READ_HOLDS)
    ModelAndView one(
            Administrator by,
            @PathVariable TenantId tenant,
            @PathVariable LegalHoldId hold,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(name = "wait", required = false) @Nullable String ignored,
            Model model) {
        return HoldSheets.one(model, base(tenant), read.read(by, tenant, hold), done);
    }

    @PostMapping("/{hold}/release")
    @InConsole(Permission.MANAGE_HOLDS)
    ModelAndView release(
            Administrator by,
            @PathVariable TenantId tenant,
            @PathVariable LegalHoldId hold,
            @RequestParam String reason,
            @RequestParam String typed,
            Caller caller,
            Model model) {
        KnownHold held = read.read(by, tenant, hold);
        return HoldSheets.sent(
                () -> {
                    HoldSheets.requireTyped(held, typed);
                    release.release(by, tenant, hold, reason.strip(), caller);
                },
                base(tenant) + "/" + hold.value(),
                "released",
                Map.of("reason", reason),
                () -> HoldSheets.one(model, base(tenant), held, null));
    }

    private ModelAndView page(
            Administrator by, TenantId tenant, @Nullable String cursor, @Nullable String done, Model model) {
        model.addAttribute("owner", tenant.value());
        return HoldSheets.list(model, base(tenant), read.list(by, tenant, new PageRequest(SHOWN, cursor)), done);
    }

    private static String base(TenantId tenant) {
        return "/console/tenants/" + tenant.value() + "/holds";
    }
}
