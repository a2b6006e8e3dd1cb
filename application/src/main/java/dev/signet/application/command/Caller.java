package dev.signet.application.command;

import dev.signet.domain.Actor;
import java.net.InetAddress;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Who stands at the door.
 *
 * @param actor what they have proved to be
 * @param address their network address in text form; absent for Signet itself
 * @param agent the user agent they named, at most 256 characters
 * @param request the identifier of the request, for finding it again in logs
 */
public record Caller(
        Actor actor,
        @Nullable String address,
        @Nullable String agent,
        @Nullable String request) {

    /** Signet itself, by a rule or a schedule. */
    public static final Caller SYSTEM = new Caller(Actor.SYSTEM, null, null, null);

    /**
     * Where they are, as limits know it: the address, or of an IPv6 address the /64, within which one subscriber changes
     * addresses at will (RFC 6177). Empty for Signet itself.
     */
    public String network() {
        if (address == null || address.indexOf(':') < 0) {
            return address == null ? "" : address;
        }
        byte[] bytes = InetAddress.ofLiteral(address.split("%", 2)[0]).getAddress();
        return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
    }

    /** Somebody at that address for whom this one speaks; whoever is believed must have proved that they may. */
    public Caller at(String whereTheyAre, @Nullable String theirAgent) {
        return new Caller(actor, whereTheyAre, theirAgent, request);
    }

    /** The same person at the same door, who has meanwhile proved to be {@code actor}. */
    public Caller as(Actor actor) {
        return new Caller(actor, address, agent, request);
    }
}
