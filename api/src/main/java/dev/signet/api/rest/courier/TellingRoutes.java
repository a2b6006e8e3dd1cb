package dev.signet.api.rest.courier;

import dev.signet.api.rest.PageBody;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.client.PushSignals;
import dev.signet.application.client.ReadTellings;
import dev.signet.application.command.Caller;
import dev.signet.application.courier.ChannelName;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.outgoing.OutgoingSettings;
import dev.signet.application.outgoing.OutgoingUrl;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}/clients/{client}")
class TellingRoutes {

    private final PushSignals push;
    private final ReadTellings read;
    private final OutgoingSettings outgoing;

    TellingRoutes(PushSignals push, ReadTellings read, OutgoingSettings outgoing) {
        this.push = push;
        this.read = read;
        this.outgoing = outgoing;
    }

    /**
     * Where security events are pushed to, by the names of the Shared Signals Framework.
     *
     * @param authorizationHeader value of the Authorization header; empty for none, absent to keep that of the same URL
     */
    record PushDraft(String endpointUrl, @Nullable String authorizationHeader) {

        private static final Pattern VALUE =
                Pattern.compile("[\\x20-\\x7e]{0,4096}"); // RFC 9110 §5.5, without obs-text

        PushDraft {
            if (authorizationHeader != null
                    && !VALUE.matcher(authorizationHeader).matches()) {
                throw new IllegalArgumentException(
                        "authorizationHeader must have at most 4096 characters, visible ones of ASCII and blanks");
            }
        }

        /** Neither the header nor the URL, which may hold a secret. */
        @Override
        public String toString() {
            return "PushDraft[]";
        }
    }

    @PutMapping("/signals/push")
    @ForOperators(Permission.CHANGE_SETTINGS)
    PushBody push(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable AppClientId client,
            @RequestBody PushDraft body,
            Caller caller) {
        push.set(by, pool, client, parsed(body.endpointUrl()), body.authorizationHeader(), caller);
        return PushBody.of(read.push(by, pool, client));
    }

    @GetMapping("/signals/push")
    @ForOperators(Permission.READ_SETTINGS)
    PushBody push(Administrator by, @PathVariable UserPoolId pool, @PathVariable AppClientId client) {
        return PushBody.of(read.push(by, pool, client));
    }

    @DeleteMapping("/signals/push")
    @ForOperators(Permission.CHANGE_SETTINGS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Administrator by, @PathVariable UserPoolId pool, @PathVariable AppClientId client, Caller caller) {
        push.remove(by, pool, client, caller);
    }

    @GetMapping("/signals/push/deliveries")
    @ForOperators(Permission.READ_SETTINGS)
    PageBody<DeliveryBody> pushed(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable AppClientId client,
            @RequestParam(defaultValue = PageBody.USUAL) int limit,
            @RequestParam(required = false) @Nullable Long cursor) {
        return PageBody.of(read.deliveries(by, pool, client, ChannelName.SIGNAL, cursor, limit), DeliveryBody::of);
    }

    @GetMapping("/backchannel-logout")
    @ForOperators(Permission.READ_SETTINGS)
    ProgressBody logouts(Administrator by, @PathVariable UserPoolId pool, @PathVariable AppClientId client) {
        return ProgressBody.of(read.logouts(by, pool, client));
    }

    @GetMapping("/backchannel-logout/deliveries")
    @ForOperators(Permission.READ_SETTINGS)
    PageBody<DeliveryBody> loggedOut(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable AppClientId client,
            @RequestParam(defaultValue = PageBody.USUAL) int limit,
            @RequestParam(required = false) @Nullable Long cursor) {
        return PageBody.of(read.deliveries(by, pool, client, ChannelName.LOGOUT, cursor, limit), DeliveryBody::of);
    }

    private OutgoingUrl parsed(String url) {
        try {
            return OutgoingUrl.parse(url, outgoing);
        } catch (IllegalArgumentException unfit) {
            throw new DoorRefused(DoorError.INVALID_VALUE, String.valueOf(unfit.getMessage()), "endpoint_url");
        }
    }
}
