package dev.signet.application.device;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.device.DeviceRefused.DeviceNotFound;
import dev.signet.application.device.DeviceRefused.NotTracked;
import dev.signet.application.device.DeviceRefused.Unreadable;
import dev.signet.application.session.LiveSession;
import dev.signet.application.srp.SrpVerifier;
import dev.signet.domain.Actor;
import dev.signet.domain.Outcome;
import dev.signet.domain.PlainText;
import dev.signet.domain.device.DeviceId;
import dev.signet.domain.device.DeviceSettings;
import dev.signet.domain.device.DeviceStatus;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.user.DeviceCommand.ConfirmDevice;
import dev.signet.domain.user.UserRefusal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Confirms the device that the session began on: from then on it can prove to be itself, by a secret that it made and
 * never tells.
 */
@Service
public class ConfirmOwnDevice {

    private static final int LONGEST_NAME = 1024;

    private final TrackedPools pools;
    private final DeviceVerifiers verifiers;
    private final Commands commands;
    private final Atomically atomically;
    private final Clock clock;

    ConfirmOwnDevice(
            TrackedPools pools, DeviceVerifiers verifiers, Commands commands, Atomically atomically, Clock clock) {
        this.pools = pools;
        this.verifiers = verifiers;
        this.commands = commands;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * A device as it comes in.
     *
     * @param key as the sign-in gave it
     * @param name what it is called; absent for none
     * @param salt base64 of the salt's number, as SRP pads numbers
     * @param verifier the same of the verifier's
     */
    public record Request(String key, @Nullable String name, String salt, String verifier) {

        /** Neither name nor verifier. */
        @Override
        public String toString() {
            return "Request[device=" + key + "]";
        }
    }

    /**
     * Confirms the device, and says whether it is remembered only once its user has said so.
     *
     * @throws DeviceRefused where it cannot be confirmed
     */
    public boolean confirm(LiveSession session, Request request, Caller caller) {
        Instant now = clock.instant();
        DeviceSettings settings = pools.settings(session.pool()).orElseThrow(NotTracked::new);
        DeviceId device = DeviceId.read(request.key())
                .filter(read -> read.equals(session.device()))
                .orElseThrow(DeviceNotFound::new);
        Personal<String> name = name(session, request.name());
        SrpVerifier verifier = verifier(request);
        boolean asks = settings.rememberedOnlyOnUserPrompt();
        DeviceStatus status = asks ? DeviceStatus.NOT_REMEMBERED : DeviceStatus.REMEMBERED;
        Context context =
                new Context(session.tenant(), session.pool(), caller.as(Actor.user(session.user())), session.user());
        atomically.run(() -> {
            Outcome<UserRefusal> outcome =
                    commands.send(new ConfirmDevice(session.user(), device, name, status, now), context);
            outcome.orElseThrow(DeviceRefused::of);
            verifiers.keep(session.user(), device, verifier, now);
        });
        return asks;
    }

    private static @Nullable Personal<String> name(LiveSession session, @Nullable String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME || !PlainText.isOneLine(name)) {
            throw new Unreadable("Give the device a name of at most 1024 characters in one line.", "name");
        }
        return Personal.of(session.user(), name);
    }

    private static SrpVerifier verifier(Request request) {
        BigInteger salt = number(request.salt(), "salt");
        BigInteger value = number(request.verifier(), "verifier");
        if (salt.bitLength() > SrpVerifier.SALT_BYTES * Byte.SIZE) {
            throw new Unreadable("A salt has at most 16 bytes.", "salt");
        }
        try {
            return new SrpVerifier(salt, value);
        } catch (IllegalArgumentException outside) {
            throw new Unreadable("A verifier is a number between 0 and the prime of the group.", "verifier");
        }
    }

    private static BigInteger number(String base64, String field) {
        try {
            return new BigInteger(1, Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException other) {
            throw new Unreadable("Send a number as base64 of its bytes, the most significant first.", field);
        }
    }
}
