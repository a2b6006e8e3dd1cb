package dev.signet.application.session;

import dev.signet.application.client.ClientCredentials;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.application.session.RefreshLookup.Found;
import dev.signet.application.session.SessionRefused.InvalidRefreshToken;
import dev.signet.application.session.TokenDesk.Holder;
import dev.signet.application.token.PresentedRefreshToken.WellFormed;
import dev.signet.application.token.RefreshToken;
import dev.signet.application.token.RefreshTokenFormat;
import dev.signet.application.token.TokenChanges;
import dev.signet.domain.Actor;
import dev.signet.domain.client.AuthFlow;
import dev.signet.domain.device.DeviceId;
import dev.signet.domain.session.RefreshAnswer;
import dev.signet.domain.session.RefreshAnswer.Ended;
import dev.signet.domain.session.RefreshAnswer.Expired;
import dev.signet.domain.session.RefreshAnswer.Refreshed;
import dev.signet.domain.session.RefreshAnswer.Reused;
import dev.signet.domain.session.SessionCommand;
import dev.signet.domain.session.SessionStatus;
import dev.signet.domain.session.TokenId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Buys new tokens with a refresh token: one indexed read, one commit, and the signatures once that is done. A token that
 * was never ours costs no read at all.
 */
@Service
public class RefreshTokens {

    private final RefreshTokenFormat format;
    private final RefreshLookup lookup;
    private final Commands commands;
    private final Identifiers identifiers;
    private final TokenDesk desk;
    private final ChangesOfRefresh changes;
    private final Atomically atomically;
    private final Clock clock;

    RefreshTokens(
            RefreshTokenFormat format,
            RefreshLookup lookup,
            Commands commands,
            Identifiers identifiers,
            TokenDesk desk,
            ChangesOfRefresh changes,
            Atomically atomically,
            Clock clock) {
        this.format = format;
        this.lookup = lookup;
        this.commands = commands;
        this.identifiers = identifiers;
        this.desk = desk;
        this.changes = changes;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * A refresh as it comes in.
     *
     * @param takesSuccessor whether the caller has a place for a new refresh token
     * @param deviceKey the device that the client says it is; absent for none
     * @param metadata what the client sends for the pool's triggers
     */
    public record Request(
            ClientCredentials client,
            String refreshToken,
            boolean takesSuccessor,
            @Nullable String deviceKey,
            Map<String, String> metadata) {

        /** Copies what the client sends. */
        public Request {
            metadata = Map.copyOf(metadata);
        }

        /** A refresh of which triggers are told nothing more. */
        public Request(ClientCredentials client, String refreshToken, boolean takesSuccessor) {
            this(client, refreshToken, takesSuccessor, null, Map.of());
        }

        /** A refresh of a client that names no device. */
        public Request(
                ClientCredentials client, String refreshToken, boolean takesSuccessor, Map<String, String> metadata) {
            this(client, refreshToken, takesSuccessor, null, metadata);
        }

        /** The same refresh from that device; absent for none. */
        public Request from(@Nullable String device) {
            return new Request(client, refreshToken, takesSuccessor, device, metadata);
        }

        /** A refresh whose answer may hold a new refresh token. */
        public Request(ClientCredentials client, String refreshToken) {
            this(client, refreshToken, true);
        }

        /** Never the token. */
        @Override
        public String toString() {
            return "Request[" + client + "]";
        }
    }

    /** What came of the transaction. */
    private sealed interface Step {}

    /** The trigger has to be asked first; nothing was written. */
    private record Asking(Found found) implements Step {}

    private record Taken(Found found, RefreshAnswer answer, SessionCommand.RefreshTokens command, String successor)
            implements Step {}

    /**
     * Gives new tokens.
     *
     * @throws SessionRefused for every expected "no"; the reuse of a replaced token is recorded before it is refused
     */
    public SessionTokens refresh(Request request, Caller caller) {
        Instant now = clock.instant();
        if (!(format.parse(request.refreshToken()) instanceof WellFormed presented)) {
            throw new InvalidRefreshToken();
        }
        return switch (atomically.run(() -> attempt(request, presented, false, caller, now))) {
            case Taken taken -> answer(taken, TokenChanges.NONE, now);
            case Asking asking -> {
                TokenChanges asked = changes.ask(asking.found(), request.metadata(), caller);
                Step step = atomically.run(() -> attempt(request, presented, true, caller, now));
                yield answer((Taken) step, asked, now);
            }
        };
    }

    private SessionTokens answer(Taken step, TokenChanges changes, Instant now) {
        return switch (step.answer()) {
            case Refreshed refreshed -> handOut(step, refreshed, changes, now);
            case Reused _ -> throw new SessionRefused.Reused();
            case Ended _ -> throw new SessionRefused.Revoked();
            case Expired _ -> throw new SessionRefused.Expired();
        };
    }

    private Step attempt(Request request, WellFormed presented, boolean asked, Caller caller, Instant now) {
        Found found = lookup.find(request.client(), presented).orElseThrow(InvalidRefreshToken::new);
        requireOpenTo(found);
        requireDevice(found, request);
        if (found.settings().refreshRotation().enabled() && !request.takesSuccessor()) {
            throw new SessionRefused.Rotating();
        }
        requireNoKnownReuse(found);
        if (!asked && changes.areWanted(found, presented, now)) {
            return new Asking(found);
        }
        RefreshToken successor = format.make(presented.session());
        SessionCommand.RefreshTokens command = new SessionCommand.RefreshTokens(
                presented.session(),
                presented.id(),
                successor.id(),
                TokenId.of(identifiers.next()),
                TokenId.of(identifiers.next()),
                now.plus(found.settings().tokenValidity().access()),
                found.settings().refreshRotation(),
                now);
        Context context = new Context(
                found.tenant(),
                found.state().pool(),
                caller.as(Actor.user(found.state().user())),
                found.state().user());
        RefreshAnswer answer = commands.send(command, context, found.known());
        return new Taken(found, answer, command, successor.text());
    }

    private static void requireOpenTo(Found found) {
        if (!found.settings().authFlows().contains(AuthFlow.REFRESH_TOKEN)) {
            throw new SessionRefused.RefreshNotEnabled();
        }
        if (found.profile() == null) {
            throw new SessionRefused.Revoked();
        }
        if (!found.userEnabled()) {
            throw new SessionRefused.UserDisabled();
        }
        if (found.state().status() == SessionStatus.ENDED) {
            throw new SessionRefused.Revoked(); // by an order perhaps, whose sweep may be at the session just now
        }
    }

    /** Where a pool keeps track of devices, a refresh token is good on the one that it was handed out to. */
    private static void requireDevice(Found found, Request request) {
        DeviceId device = found.device();
        if (device != null && found.pool().devices() != null && !device.value().equals(request.deviceKey())) {
            throw new InvalidRefreshToken();
        }
    }

    /** Where the session goes on after a reuse, the same token may come back for ever: that is recorded once. */
    private static void requireNoKnownReuse(Found found) {
        if (found.knownReuse()
                && found.state().status() == SessionStatus.OPEN
                && !found.settings().refreshRotation().revokeOnReuse()) {
            throw new SessionRefused.Reused();
        }
    }

    private SessionTokens handOut(Taken step, Refreshed refreshed, TokenChanges changes, Instant now) {
        Found found = step.found();
        byte[] profile = found.profile();
        if (profile == null) {
            throw new IllegalStateException("a session was refreshed for a user who is gone");
        }
        return desk.sign(
                new Holder(
                        found.state().pool(),
                        found.idKey(),
                        found.accessKey(),
                        found.state().client(),
                        found.settings(),
                        found.state().user(),
                        profile,
                        found.groups(),
                        found.state().id(),
                        found.device(),
                        found.pool().statusLists(),
                        found.authenticatedAt()),
                step.command().accessToken(),
                step.command().idToken(),
                refreshed.refreshToken() == null ? null : step.successor(),
                changes,
                now);
    }
}
