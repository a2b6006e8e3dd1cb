package dev.signet.api.console.revocation;

import dev.signet.api.console.frame.Done;
import dev.signet.api.rest.access.InConsole;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.client.KnownClient;
import dev.signet.application.client.ListClients;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.application.revocation.KnownOrder;
import dev.signet.application.revocation.OrderRevocation;
import dev.signet.application.revocation.ReadRevocationOrders;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.revocation.RevocationTarget;
import dev.signet.domain.session.RevocationReason;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/console/pools/{pool}/revocations")
class RevocationPages {

    private final ReadRevocationOrders read;
    private final OrderRevocation orders;
    private final ListClients clients;

    RevocationPages(ReadRevocationOrders read, OrderRevocation orders, ListClients clients) {
        this.read = read;
        this.orders = orders;
        this.clients = clients;
    }

    @GetMapping
    @InConsole(Permission.READ_USERS)
    String list(
            Administrator by,
            @PathVariable UserPoolId pool,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(name = "wait", required = false) @Nullable String ignored,
            Model model) {
        List<KnownOrder> last = read.last(by, pool);
        model.addAttribute("base", "/console/pools/" + pool.value());
        model.addAttribute("orders", last);
        model.addAttribute("working", last.stream().anyMatch(order -> order.completedAt() == null));
        if (part != null) {
            return "console/revocations :: list";
        }
        model.addAttribute("clients", clients(by, pool));
        model.addAttribute("reasons", reasons());
        model.addAttribute("pool", pool.value());
        model.addAttribute(
                "done",
                "ordered".equals(done)
                        ? "The order is given: none of these sessions opens anything any more. They are ended one by one."
                        : null);
        return "console/revocations";
    }

    /** Of a client, or where none is named of the whole pool: then its identifier has to be typed. */
    @PostMapping
    @InConsole(Permission.CHANGE_SETTINGS)
    View order(
            Administrator by,
            @PathVariable UserPoolId pool,
            @RequestParam(defaultValue = "") String client,
            @RequestParam RevocationReason reason,
            @RequestParam String typed,
            Caller caller) {
        String meant = client.isEmpty() ? pool.value() : client;
        if (!typed.strip().equals(meant)) {
            throw new DoorRefused(
                    DoorError.INVALID_VALUE, "Type the identifier exactly as it stands in the list.", "typed");
        }
        RevocationTarget target =
                client.isEmpty() ? RevocationTarget.POOL : RevocationTarget.of(new AppClientId(client));
        orders.order(by, pool, target, reason, caller);
        return Done.at("/console/pools/" + pool.value() + "/revocations", "ordered");
    }

    private List<KnownClient> clients(Administrator by, UserPoolId pool) {
        return clients.list(by, pool, new PageRequest(PageRequest.MOST, null)).items();
    }

    private static List<RevocationReason> reasons() {
        return Arrays.stream(RevocationReason.values())
                .filter(RevocationReason::forOperators)
                .toList();
    }
}
